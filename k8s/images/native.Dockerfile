# A service as a native executable: it starts in a fraction of a second and needs no JDK.
# Build the executables first, where the image's C library is the same or older (CONTRIBUTING, "Native executables"), then from the project's root:
#   podman build --file k8s/images/native.Dockerfile --build-arg SERVICE=intake-service --tag intake-service .
FROM docker.io/library/eclipse-temurin:25-jdk AS libraries
ARG SERVICE
COPY ${SERVICE}/target/${SERVICE}-*-native-image-source-jar/lib/ /jars/
COPY k8s/images/libraries.sh /libraries.sh
RUN /libraries.sh /jars /app/lib

FROM quay.io/quarkus/ubi9-quarkus-micro-image:2.0
ARG SERVICE
COPY --from=libraries --chown=0:0 /app/lib/ /app/lib/
COPY --chown=0:0 --chmod=0555 ${SERVICE}/target/${SERVICE}-*-runner /app/service
USER 10001:10001
EXPOSE 8080 9000
ENTRYPOINT ["/app/service", "-XX:MaximumHeapSizePercent=60", "-Xmn16m", "-Djava.library.path=/app/lib"]
