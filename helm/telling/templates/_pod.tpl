{{/* What every container of ours may do: nothing but run. */}}
{{- define "telling.securityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop: [ALL]
{{- end -}}

{{- define "telling.podSecurityContext" -}}
runAsNonRoot: true
runAsUser: {{ .root.Values.runAsUser }}
runAsGroup: {{ .root.Values.runAsUser }}
# Mounted keys are readable by the group, and by nobody else.
fsGroup: {{ .root.Values.runAsUser }}
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "telling.secretEnv" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret | quote }}
      key: {{ .key | quote }}
{{- end -}}

{{/* As whom a page sends people to the issuer; without that there is no page. */}}
{{- define "telling.pageEnv" -}}
{{- if .page.enabled }}
- name: {{ .name }}_CLIENT_ID
  value: {{ .page.clientId | quote }}
{{ include "telling.secretEnv" (dict "name" (printf "%s_CLIENT_SECRET" .name) "secret" .page.secret.name "key" .page.secret.key) }}
{{- end }}
{{- end -}}

{{/* What a service and its migration need alike. */}}
{{- define "telling.env" -}}
{{- $values := index .root.Values .component -}}
{{- $issuer := ternary .root.Values.oidc.government.issuer .root.Values.oidc.register.issuer (eq .component "intake") -}}
- name: TELLING_DATABASE_URL
  value: {{ $values.database.url | quote }}
{{ include "telling.secretEnv" (dict "name" "TELLING_DATABASE_USER" "secret" $values.database.secret.name "key" $values.database.secret.userKey) }}
{{ include "telling.secretEnv" (dict "name" "TELLING_DATABASE_PASSWORD" "secret" $values.database.secret.name "key" $values.database.secret.passwordKey) }}
- name: TELLING_OIDC_ISSUER
  value: {{ $issuer | quote }}
- name: TELLING_LOG_JSON
  value: {{ .root.Values.logs.json | quote }}
{{ include (printf "telling.env.%s" .component) . }}
{{- with $values.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "telling.env.intake" -}}
{{- $values := .root.Values.intake -}}
- name: TELLING_LOOKUP_URL
  value: {{ default (printf "http://%s:8080" (include "telling.component.name" (dict "root" .root "component" "lookup"))) $values.lookup.url | quote }}
- name: TELLING_LOOKUP_OIDC_ISSUER
  value: {{ .root.Values.oidc.register.issuer | quote }}
- name: TELLING_LOOKUP_CLIENT_ID
  value: {{ $values.lookup.clientId | quote }}
{{ include "telling.secretEnv" (dict "name" "TELLING_LOOKUP_CLIENT_SECRET" "secret" $values.lookup.secret.name "key" $values.lookup.secret.key) }}
- name: TELLING_INTAKE_RECEIPT_KEY_FILE
  value: /etc/telling/keys/{{ $values.receiptKey.secret.key }}
- name: TELLING_INTAKE_MAX_BODY
  value: {{ $values.maxBody | quote }}
- name: TELLING_INTAKE_MAX_ROWS
  value: {{ $values.maxRows | int64 | quote }}
{{- include "telling.pageEnv" (dict "name" "TELLING_INTAKE_PAGE" "page" $values.page) }}
{{- with $values.lookup.sealingKeys }}
- name: TELLING_INTAKE_SEALING_KEYS
  value: {{ join "," . | quote }}
{{- end }}
{{- end -}}

{{- define "telling.env.lookup" -}}
{{- $values := .root.Values.lookup -}}
- name: TELLING_LOOKUP_KEYS_FILE
  value: /etc/telling/keys/{{ $values.keys.secret.key }}
- name: TELLING_LOOKUP_ACCESS_LOG_KEY_FILE
  value: /etc/telling/keys/{{ $values.accessLog.key }}
- name: TELLING_LOOKUP_ACCESS_LOG_LEGAL_BASIS
  value: {{ $values.accessLog.legalBasis | quote }}
- name: TELLING_LOOKUP_ACCESS_LOG_RETENTION
  value: {{ $values.accessLog.retention | quote }}
- name: TELLING_REGISTER_URL
  value: {{ $values.register.url | quote }}
- name: TELLING_REGISTER_RATE
  value: {{ $values.register.rate | quote }}
- name: TELLING_REGISTER_CONCURRENCY
  value: {{ $values.register.concurrency | int64 | quote }}
- name: TELLING_REGISTER_SENDER
  value: {{ $values.register.sender | quote }}
{{- with $values.register.capacity }}
- name: TELLING_REGISTER_CAPACITY
  value: {{ . | quote }}
{{- end }}
- name: TELLING_REGISTER_INSCRIBE
  value: {{ $values.register.inscribe | quote }}
{{- with $values.register.tls.secret }}
- name: TELLING_REGISTER_TLS_KEY_STORE
  value: /etc/telling/register-tls/key-store.p12
{{ include "telling.secretEnv" (dict "name" "TELLING_REGISTER_TLS_KEY_STORE_PASSWORD" "secret" . "key" "key-store-password") }}
- name: TELLING_REGISTER_TLS_TRUST_STORE
  value: /etc/telling/register-tls/trust-store.p12
{{ include "telling.secretEnv" (dict "name" "TELLING_REGISTER_TLS_TRUST_STORE_PASSWORD" "secret" . "key" "trust-store-password") }}
{{- end }}
- name: TELLING_STATISTICS_URL
  value: {{ default (printf "http://%s:8080" (include "telling.component.name" (dict "root" .root "component" "statistics"))) $values.statistics.url | quote }}
- name: TELLING_STATISTICS_CLIENT_ID
  value: {{ $values.statistics.clientId | quote }}
{{ include "telling.secretEnv" (dict "name" "TELLING_STATISTICS_CLIENT_SECRET" "secret" $values.statistics.secret.name "key" $values.statistics.secret.key) }}
{{- include "telling.pageEnv" (dict "name" "TELLING_LOOKUP_PAGE" "page" $values.page) }}
{{- end -}}

{{- define "telling.env.statistics" -}}
- name: TELLING_STATISTICS_KEYS_FILE
  value: /etc/telling/keys/{{ .root.Values.statistics.keys.secret.key }}
{{- include "telling.pageEnv" (dict "name" "TELLING_STATISTICS_REVIEW" "page" .root.Values.statistics.review) }}
{{- end -}}

{{- define "telling.mounts" -}}
{{- $values := index .root.Values .component -}}
- name: tmp
  mountPath: /tmp
- name: keys
  mountPath: /etc/telling/keys
  readOnly: true
{{- if and (eq .component "lookup") $values.register.tls.secret }}
- name: register-tls
  mountPath: /etc/telling/register-tls
  readOnly: true
{{- end }}
{{- with $values.extraVolumeMounts }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "telling.volumes" -}}
{{- $values := index .root.Values .component -}}
{{- $keys := ternary $values.receiptKey $values.keys (eq .component "intake") -}}
- name: tmp
  emptyDir:
    {{- /* The solver's library is 70 MB where it isn't in the image, and is unpacked again by each start of the container. */}}
    sizeLimit: {{ ternary "512Mi" "64Mi" (eq .component "statistics") }}
- name: keys
  secret:
    secretName: {{ $keys.secret.name | quote }}
    defaultMode: 0440
{{- if and (eq .component "lookup") $values.register.tls.secret }}
- name: register-tls
  secret:
    secretName: {{ $values.register.tls.secret | quote }}
    defaultMode: 0440
{{- end }}
{{- with $values.extraVolumes }}
{{ toYaml . }}
{{- end }}
{{- end -}}
