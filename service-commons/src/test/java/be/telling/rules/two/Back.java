package be.telling.rules.two;

import be.telling.rules.one.OrderManager;

/** Closes the circle. */
public record Back(OrderManager manager) {}
