package be.telling.simulator.demo;

/** A policy domain with its Dutch and English names. */
public record Domain(String code, String dutch, String english) {}
