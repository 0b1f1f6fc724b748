# A service as a native executable: it starts in a fraction of a second and needs no JDK.
# Build the executables first, where the image's C library is the same or older (CONTRIBUTING, "Native executables"), then from the project's root:
#   podman build --file k8s/images/native.Dockerfile --build-arg SERVICE=intake-service --tag intake-service .
FROM quay.io/quarkus/ubi9-quarkus-micro-image:2.0
ARG SERVICE
COPY --chown=0:0 --chmod=0555 ${SERVICE}/target/${SERVICE}-*-runner /app/service
USER 10001:10001
EXPOSE 8080 9000
ENTRYPOINT ["/app/service", "-XX:MaximumHeapSizePercent=60"]
