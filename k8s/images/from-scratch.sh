#!/usr/bin/env bash
# Builds the image of a service from what this machine has, where no image can be pulled: for trying a cluster, not for production, whose base
# image is somebody's who mends it. Needs buildah, as root. It holds the program, the C libraries that it is linked with, and nothing else.
# Usage: from-scratch.sh native|jvm SERVICE ARCHIVE [TAG]
#   native  takes SERVICE/target/*-runner (or the file in EXECUTABLE)
#   jvm     takes SERVICE/target/quarkus-app and links a Java of its own with the jlink of JAVA_HOME
# It writes a docker archive, for "podman load", "ctr images import", "kind load image-archive" and the like.
set -euo pipefail
kind=$1 service=$2 archive=$(realpath -m "$3") tag=${4:-trial}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
target=$root/$service/target
name=localhost/telling/$service:$tag
scratch=$(mktemp -d)
tree=$scratch/tree
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$tree"/{app,tmp,etc}
chmod 1777 "$tree/tmp"
echo 'telling:x:10001:10001::/:/none' >"$tree/etc/passwd"

# What a file is linked with, where it looks for it.
with_libraries() {
  local file library
  for file in "$@"; do
    ldd "$file" 2>/dev/null | grep -oE '/[^ ]+' | while read -r library; do
      case $library in "$tree"/*) continue ;; esac
      [ -e "$tree$library" ] || install -D -m 0555 "$(realpath "$library")" "$tree$library"
    done
  done
}

# Modules that the services and their frameworks name; jdeps finds others by the hundred that nobody calls.
modules=java.se,jdk.unsupported,jdk.crypto.ec,jdk.zipfs,jdk.management,jdk.net,jdk.localedata,jdk.xml.dom

case $kind in
  native)
    runners=("$target"/*-runner)
    install -m 0555 "${EXECUTABLE:-${runners[0]}}" "$tree/app/service"
    jars=("$target"/*-native-image-source-jar/lib)
    [ -d "${jars[0]}" ] || jars=("$target/quarkus-app/lib")
    "$here/libraries.sh" "${jars[0]}" "$tree/app/lib"
    with_libraries "$tree/app/service" "$tree"/app/lib/*.so*
    entry='["/app/service","-XX:MaximumHeapSizePercent=60","-Xmn16m","-Djava.library.path=/app/lib"]'
    ;;
  jvm)
    "$JAVA_HOME/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages --generate-cds-archive --output "$tree/java"
    cp -r "$target/quarkus-app/." "$tree/app/"
    "$here/libraries.sh" "$tree/app/lib" "$tree/app/native"
    JAVA_HOME=$tree/java "$here/train.sh" "$tree/app" "$tree/app/app.aot" -XX:+UseSerialGC -XX:MaxRAMPercentage=60
    with_libraries "$tree/java/bin/java" $(find "$tree/java/lib" "$tree/app/native" -name '*.so*')
    entry='["/java/bin/java","-XX:+UseSerialGC","-XX:MaxRAMPercentage=60","-XX:AOTCache=/app/app.aot","-Djava.library.path=/app/native","-jar","/app/quarkus-run.jar"]'
    ;;
  *)
    sed -n '2,8p' "${BASH_SOURCE[0]}"
    exit 2
    ;;
esac

container=$(buildah from scratch)
buildah copy --quiet --chown 0:0 "$container" "$tree" / >/dev/null
buildah config --user 10001:10001 --port 8080 --port 9000 --entrypoint "$entry" "$container"
buildah commit --quiet --rm "$container" "$name" >/dev/null
mkdir -p "$(dirname "$archive")"
rm -f "$archive"
buildah push --quiet "$name" "docker-archive:$archive:$name"
echo "$name in $archive, $(du -m "$archive" | cut -f1) MB"
