#!/usr/bin/env bash
# Takes native code out of the jars of a service (the solver's 70 MB, brotli), so that it is loaded from the image. Without this each start
# unpacks it into /tmp.
# Usage: libraries.sh FOLDER-WITH-JARS FOLDER; needs a JDK's jar command. Where a service has no native code the folder stays empty.
set -euo pipefail
jars=$(cd "$1" && pwd)
mkdir -p "$2"
target=$(cd "$2" && pwd)
jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar
case $(uname -m) in
  x86_64) solver=linux-x86-64 brotli=linux-x86_64 ;;
  aarch64) solver=linux-aarch64 brotli=linux-aarch64 ;;
  *) exit 0 ;;
esac
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
find "$jars" \( -name "*ortools-$solver-*.jar" -o -name "*native-$brotli-*.jar" \) -exec "$jar" xf {} \;
find . -name '*.so*' -type f -exec install -m 0444 {} "$target" \;
