# A service on the JVM, with the JDK's ahead-of-time cache: it starts in less than half the time.
# Build the services first (mvn -P programs package), then from the project's root:
#   podman build --file k8s/images/jvm.Dockerfile --build-arg SERVICE=intake-service --tag intake-service .
FROM docker.io/library/eclipse-temurin:25-jdk AS libraries
ARG SERVICE
COPY ${SERVICE}/target/quarkus-app/lib/ /jars/
COPY k8s/images/libraries.sh /libraries.sh
RUN /libraries.sh /jars /native

FROM docker.io/library/eclipse-temurin:25-jre AS trained
ARG SERVICE
COPY ${SERVICE}/target/quarkus-app/ /app/
COPY k8s/images/train.sh /train.sh
# The cache belongs to this very JDK and these very jars.
RUN /train.sh /app /app/app.aot -XX:+UseSerialGC -XX:MaxRAMPercentage=60

FROM docker.io/library/eclipse-temurin:25-jre
COPY --from=trained --chown=0:0 /app/ /app/
COPY --from=libraries --chown=0:0 /native/ /app/native/
USER 10001:10001
EXPOSE 8080 9000
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-XX:AOTCache=/app/app.aot", "-Djava.library.path=/app/native", "-jar", "/app/quarkus-run.jar"]
