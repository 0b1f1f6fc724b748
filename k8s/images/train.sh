#!/usr/bin/env bash
# Makes the JDK's ahead-of-time cache for a packaged service: starts it once, without database, issuer or register, asks it some things, and stops it.
# Usage: train.sh FOLDER-WITH-quarkus-run.jar CACHE-FILE [JAVA-OPTION ...]; the options must be those that the service will run with.
set -euo pipefail
app=$1 cache=$2
shift 2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$java" -jar "$app/quarkus-run.jar" generate-keys "$scratch/keys.json" >/dev/null
# A public key to which nobody has the private one: nothing is ever put on record here.
echo '{"keys":[{"kty":"OKP","crv":"X25519","use":"enc","alg":"HPKE-Base-X25519-SHA256-AES256GCM","kid":"mtr3IeKcdvsDY_Jfv9EL0n01w9Nw7T36mUSLv_VMdv4","x":"CQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}]}' \
  >"$scratch/access-log-key.json"
nowhere=127.0.0.1:9
port=${TRAIN_PORT:-18080} management=${TRAIN_MANAGEMENT_PORT:-18090}
export TELLING_HTTP_PORT=$port TELLING_MANAGEMENT_PORT=$management QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_MANAGEMENT_HOST=127.0.0.1 \
  TELLING_DATABASE_URL=postgresql://$nowhere/none TELLING_DATABASE_USER=none TELLING_DATABASE_PASSWORD=none QUARKUS_FLYWAY_MIGRATE_AT_START=false \
  TELLING_OIDC_ISSUER=http://$nowhere/realms/none QUARKUS_OIDC_CONNECTION_DELAY=0S \
  TELLING_LOOKUP_URL=http://$nowhere TELLING_LOOKUP_OIDC_ISSUER=http://$nowhere/realms/none TELLING_LOOKUP_CLIENT_SECRET=none \
  TELLING_REGISTER_URL=http://$nowhere TELLING_REGISTER_SENDER=none TELLING_STATISTICS_URL=http://$nowhere TELLING_STATISTICS_CLIENT_SECRET=none \
  TELLING_LOOKUP_ACCESS_LOG_KEY_FILE=$scratch/access-log-key.json TELLING_LOOKUP_ACCESS_LOG_LEGAL_BASIS=none \
  TELLING_INTAKE_RECEIPT_KEY_FILE=$scratch/keys.json TELLING_LOOKUP_KEYS_FILE=$scratch/keys.json TELLING_STATISTICS_KEYS_FILE=$scratch/keys.json

"$java" "$@" -XX:AOTCacheOutput="$cache" -jar "$app/quarkus-run.jar" >"$scratch/log" 2>&1 &
service=$!

# The status of an answer; nothing if there is none.
ask() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1" && printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3 && read -r _ status _ <&3 && cat <&3 >/dev/null && echo "$status") 2>/dev/null || true
}
for _ in $(seq 600); do
  [ "$(ask "$management" /q/health/started)" = 200 ] && break
  if ! kill -0 $service 2>/dev/null; then
    tail -n 20 "$scratch/log" >&2
    exit 1
  fi
  sleep 0.1
done
for path in /q/health/live /q/health/ready /q/metrics; do ask "$management" $path >/dev/null; done
for path in / /v1/rounds /v1/releases /q/openapi /v1/sealing-keys; do ask "$port" $path >/dev/null; done
kill -TERM $service
wait $service || true
[ -s "$cache" ]
