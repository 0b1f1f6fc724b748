# Sourced by run and verify: finds a JDK that is new enough and a Maven, whatever the default java is.
# Afterwards JAVA_HOME is exported; otherwise the script that asked ends with a message that says what is missing.

needed_jdk=25
needed_maven=3.8

# The feature release of the JDK in directory $1, read from its release file so that nothing needs to be started;
# fails for a directory that holds no complete JDK (a JRE has no compiler).
jdk_release() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release" | head -n 1 | grep .
}

new_enough() {
  local release
  release=$(jdk_release "$1") && [ "$release" -ge "$needed_jdk" ]
}

# The home of the javac on the PATH: its links followed by hand, as macOS long had no readlink -f.
jdk_on_path() {
  local file link
  file=$(command -v javac) || return 1
  while link=$(readlink "$file"); do
    case $link in
      /*) file=$link ;;
      *) file=$(dirname "$file")/$link ;;
    esac
  done
  (cd "$(dirname "$file")/.." && pwd -P)
}

# Prints the home of the first JDK that is new enough, in the order in which a person would expect it.
find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "$(jdk_on_path 2>/dev/null)" \
    "${FIND_JDK_ROOT:-}"/usr/lib/jvm/* "${FIND_JDK_ROOT:-}"/opt/* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
    "${FIND_JDK_ROOT:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && new_enough "$candidate"; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}

require_jdk() {
  local home
  if ! home=$(find_jdk); then
    cat >&2 <<MESSAGE
A JDK $needed_jdk or newer is needed and none was found.
Looked at: JAVA_HOME, the javac on the PATH, /usr/lib/jvm, /opt, ~/.sdkman/candidates/java, ~/.jdks
and /Library/Java/JavaVirtualMachines.
Get one from https://adoptium.net (or: sdk install java, apt install openjdk-$needed_jdk-jdk, brew install openjdk),
or point JAVA_HOME to one that is somewhere else.
MESSAGE
    return 1
  fi
  export JAVA_HOME=$home
}

require_maven() {
  local version
  # The first word after "Apache Maven"; some distributions colour the line even when nobody looks.
  version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' | head -n 1)
  if [ -z "$version" ] || [ "$(printf '%s\n%s\n' "$needed_maven" "$version" | sort -t. -k1,1n -k2,2n | head -n 1)" != "$needed_maven" ]; then
    cat >&2 <<MESSAGE
Maven $needed_maven or newer is needed on the PATH and ${version:-none} was found.
Get it from https://maven.apache.org/download.cgi (or: apt install maven, brew install maven, sdk install maven).
MESSAGE
    return 1
  fi
}
