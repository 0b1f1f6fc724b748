{{/* One arrow: peers and a port. Empty peers make no rule, so the arrow stays closed. */}}
{{- define "telling.arrow" -}}
{{- if .peers }}
- {{ .direction }}:
    {{- toYaml .peers | nindent 4 }}
  ports:
    {{- range .ports }}
    - protocol: {{ default "TCP" .protocol }}
      port: {{ .port }}
    {{- end }}
{{- end }}
{{- end -}}

{{/* The Pods of a component of this release, as a peer. */}}
{{- define "telling.peer" -}}
- podSelector:
    matchLabels:
      {{- include "telling.selector" . | nindent 6 }}
{{- end -}}

{{- define "telling.networkPolicy.head" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "telling.component.name" . }}
  labels:
    {{- include "telling.labels" . | nindent 4 }}
spec:
  podSelector:
    matchLabels:
      {{- include "telling.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
{{- end -}}

{{/* Arrows that every service has: metrics in; names, database and issuer out. */}}
{{- define "telling.arrows.metrics" -}}
{{- include "telling.arrow" (dict "direction" "from" "peers" .root.Values.networkPolicy.fromMonitoring "ports" (list (dict "port" 9000))) -}}
{{- end -}}

{{- define "telling.arrows.database" -}}
{{- $policy := .root.Values.networkPolicy -}}
{{- include "telling.arrow" (dict "direction" "to" "peers" $policy.toDns "ports" (list (dict "port" 53 "protocol" "UDP") (dict "port" 53))) -}}
{{- include "telling.arrow" (dict "direction" "to" "peers" $policy.toDatabase "ports" (list (dict "port" (int64 $policy.databasePort)))) -}}
{{- end -}}

{{- define "telling.arrows.issuer" -}}
{{- $policy := .root.Values.networkPolicy -}}
{{- include "telling.arrow" (dict "direction" "to" "peers" $policy.toIssuer "ports" (list (dict "port" (int64 $policy.issuerPort)))) -}}
{{- end -}}

{{- define "telling.arrows.collector" -}}
{{- if .root.Values.tracing.enabled }}
{{- $policy := .root.Values.networkPolicy -}}
{{- include "telling.arrow" (dict "direction" "to" "peers" $policy.toCollector "ports" (list (dict "port" (int64 $policy.collectorPort)))) -}}
{{- end }}
{{- end -}}

{{- define "telling.networkPolicy.intake" -}}
{{- if and (include "telling.here" .) .root.Values.networkPolicy.enabled -}}
{{- $policy := .root.Values.networkPolicy -}}
{{ include "telling.networkPolicy.head" . }}
  ingress:
    {{- include "telling.arrow" (dict "direction" "from" "peers" $policy.fromGateway "ports" (list (dict "port" 8080))) | nindent 4 }}
    {{- include "telling.arrows.metrics" . | nindent 4 }}
    {{- if eq .root.Values.side "both" }}
    {{- include "telling.arrow" (dict "direction" "from" "peers" (include "telling.peer" (dict "root" .root "component" "test") | fromYamlArray) "ports" (list (dict "port" 8080))) | nindent 4 }}
    {{- end }}
  egress:
    {{- include "telling.arrows.database" . | nindent 4 }}
    {{- include "telling.arrows.issuer" . | nindent 4 }}
    {{- include "telling.arrows.collector" . | nindent 4 }}
    {{- if eq .root.Values.side "both" }}
    {{- include "telling.arrow" (dict "direction" "to" "peers" (include "telling.peer" (dict "root" .root "component" "lookup") | fromYamlArray) "ports" (list (dict "port" 8080))) | nindent 4 }}
    {{- else }}
    {{- include "telling.arrow" (dict "direction" "to" "peers" $policy.toLookup "ports" (list (dict "port" (int64 $policy.lookupPort)))) | nindent 4 }}
    {{- end }}
{{- end -}}
{{- end -}}

{{- define "telling.networkPolicy.lookup" -}}
{{- if and (include "telling.here" .) .root.Values.networkPolicy.enabled -}}
{{- $policy := .root.Values.networkPolicy -}}
{{ include "telling.networkPolicy.head" . }}
  ingress:
    {{- if eq .root.Values.side "both" }}
    {{- include "telling.arrow" (dict "direction" "from" "peers" (include "telling.peer" (dict "root" .root "component" "intake") | fromYamlArray) "ports" (list (dict "port" 8080))) | nindent 4 }}
    {{- else }}
    {{- include "telling.arrow" (dict "direction" "from" "peers" $policy.fromIntake "ports" (list (dict "port" 8080))) | nindent 4 }}
    {{- end }}
    {{- include "telling.arrows.metrics" . | nindent 4 }}
  egress:
    {{- include "telling.arrows.database" . | nindent 4 }}
    {{- include "telling.arrows.issuer" . | nindent 4 }}
    {{- include "telling.arrows.collector" . | nindent 4 }}
    {{- include "telling.arrow" (dict "direction" "to" "peers" (include "telling.peer" (dict "root" .root "component" "statistics") | fromYamlArray) "ports" (list (dict "port" 8080))) | nindent 4 }}
    {{- include "telling.arrow" (dict "direction" "to" "peers" $policy.toRegister "ports" (list (dict "port" (int64 $policy.registerPort)))) | nindent 4 }}
{{- end -}}
{{- end -}}

{{/* Nothing goes out but to its own database, and to the issuer for the keys that tokens are checked with. */}}
{{- define "telling.networkPolicy.statistics" -}}
{{- if and (include "telling.here" .) .root.Values.networkPolicy.enabled -}}
{{- $policy := .root.Values.networkPolicy -}}
{{ include "telling.networkPolicy.head" . }}
  ingress:
    {{- include "telling.arrow" (dict "direction" "from" "peers" $policy.fromGateway "ports" (list (dict "port" 8080))) | nindent 4 }}
    {{- include "telling.arrow" (dict "direction" "from" "peers" (include "telling.peer" (dict "root" .root "component" "lookup") | fromYamlArray) "ports" (list (dict "port" 8080))) | nindent 4 }}
    {{- include "telling.arrows.metrics" . | nindent 4 }}
  egress:
    {{- include "telling.arrows.database" . | nindent 4 }}
    {{- include "telling.arrows.issuer" . | nindent 4 }}
    {{- include "telling.arrows.collector" . | nindent 4 }}
{{- end -}}
{{- end -}}

{{/* Migrations reach their database and nothing else; nobody reaches them. */}}
{{- define "telling.networkPolicy.migration" -}}
{{- if and (include "telling.here" .) .root.Values.networkPolicy.enabled .root.Values.migrations.asJob -}}
{{ include "telling.networkPolicy.head" (dict "root" .root "component" (printf "%s-migration" .component)) }}
  egress:
    {{- include "telling.arrows.database" . | nindent 4 }}
{{- end -}}
{{- end -}}

{{- define "telling.httpRoute" -}}
{{- $gateway := .root.Values.exposure.gateway -}}
{{- $host := index .root.Values.exposure.hosts .component -}}
{{- if and (include "telling.here" .) $gateway.enabled $host -}}
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: {{ include "telling.component.name" . }}
  labels:
    {{- include "telling.labels" . | nindent 4 }}
spec:
  parentRefs:
    - name: {{ required "exposure.gateway.name is needed" $gateway.name | quote }}
      {{- with $gateway.namespace }}
      namespace: {{ . | quote }}
      {{- end }}
      {{- with $gateway.sectionName }}
      sectionName: {{ . | quote }}
      {{- end }}
  hostnames:
    - {{ $host | quote }}
  rules:
    - matches:
        {{- include "telling.paths" . | nindent 8 }}
      backendRefs:
        - name: {{ include "telling.component.name" . }}
          port: 8080
      {{- if ne .component "statistics" }}
      timeouts:
        request: {{ $gateway.uploadTimeout | quote }}
      {{- end }}
{{- end -}}
{{- end -}}

{{/* What may be reached from outside: of lookup-service the intake's calls alone. */}}
{{- define "telling.paths" -}}
{{- if eq .component "lookup" -}}
{{- range list "/v1/rounds" "/v1/sealing-keys" "/v1/definitions" }}
- path:
    type: PathPrefix
    value: {{ . }}
{{- end }}
{{- else -}}
- path:
    type: PathPrefix
    value: /
{{- end -}}
{{- end -}}

{{- define "telling.ingress" -}}
{{- $ingress := .root.Values.exposure.ingress -}}
{{- $host := index .root.Values.exposure.hosts .component -}}
{{- if and (include "telling.here" .) $ingress.enabled $host -}}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: {{ include "telling.component.name" . }}
  labels:
    {{- include "telling.labels" . | nindent 4 }}
  {{- with $ingress.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  {{- with $ingress.className }}
  ingressClassName: {{ . | quote }}
  {{- end }}
  {{- with $ingress.tlsSecret }}
  tls:
    - secretName: {{ . | quote }}
      hosts:
        - {{ $host | quote }}
  {{- end }}
  rules:
    - host: {{ $host | quote }}
      http:
        paths:
          {{- range include "telling.paths" . | fromYamlArray }}
          - path: {{ .path.value }}
            pathType: Prefix
            backend:
              service:
                name: {{ include "telling.component.name" $ }}
                port:
                  name: http
          {{- end }}
{{- end -}}
{{- end -}}

{{- define "telling.podMonitor" -}}
{{- if and (include "telling.here" .) .root.Values.monitoring.podMonitor -}}
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  name: {{ include "telling.component.name" . }}
  labels:
    {{- include "telling.labels" . | nindent 4 }}
    {{- with .root.Values.monitoring.labels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  selector:
    matchLabels:
      {{- include "telling.selector" . | nindent 6 }}
  podMetricsEndpoints:
    - port: management
      path: /q/metrics
      interval: {{ .root.Values.monitoring.interval }}
{{- end -}}
{{- end -}}
