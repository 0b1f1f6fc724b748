#!/usr/bin/env bash
# Makes a folder of commands that start images as the chart starts them: user 10001, read-only root, no capabilities, no more rights, 64 MB of
# /tmp, 512 MiB of memory (LIMIT for another). Given to ./run or the end-to-end tests, the services run so:
#   k8s/images/contained.sh FOLDER intake-service=IMAGE statistics-service=IMAGE ...
#   TELLING_RUN_EXECUTABLES=FOLDER ./run --once
# Needs podman, as root: keys are handed to the container's user. The network is the machine's. A SIGKILL ends podman and not the service.
set -euo pipefail
folder=$1
shift
mkdir -p "$folder"
for pair in "$@"; do
  service=${pair%%=*} image=${pair#*=}
  cat >"$folder/$service" <<COMMAND
#!/usr/bin/env bash
set -euo pipefail
own=\$(mktemp -d)
trap 'rm -rf "\$own"' EXIT
mounts=() words=()
# Options are the image's; what remains is a command such as generate-keys.
for word in "\$@"; do [ "\${word#-}" = "\$word" ] && words+=("\$word"); done
for name in TELLING_INTAKE_RECEIPT_KEY_FILE TELLING_LOOKUP_KEYS_FILE TELLING_LOOKUP_ACCESS_LOG_KEY_FILE TELLING_STATISTICS_KEYS_FILE; do
  file=\${!name:-}
  [ -n "\$file" ] || continue
  install -o 10001 -g 10001 -m 0400 "\$file" "\$own/\$name"
  mounts+=(--volume "\$own/\$name:\$file:ro")
done
user=10001:10001
# A command that makes keys runs as whoever calls it, where they are to be.
for word in "\${words[@]}"; do
  case \$word in /*) user=\$(id -u):\$(id -g) mounts+=(--volume "\$(dirname "\$word"):\$(dirname "\$word")") ;; esac
done
podman run --rm --pull never --network host --user "\$user" --read-only --read-only-tmpfs=false --tmpfs /tmp:size=64m,mode=1777 \\
  --cap-drop all --security-opt no-new-privileges --memory "\${LIMIT:-512m}" --env 'TELLING_*' --env 'QUARKUS_*' \\
  "\${mounts[@]}" $image "\${words[@]}" &
podman=\$!
trap 'kill -TERM \$podman' TERM INT
status=0
wait \$podman || status=\$?
while kill -0 \$podman 2>/dev/null; do wait \$podman || status=\$?; done
exit \$status
COMMAND
  chmod 0755 "$folder/$service"
done
