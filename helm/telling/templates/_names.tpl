{{/* Prefix of all names. Cut, because labels hold 63 characters and components are added. */}}
{{- define "telling.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{- define "telling.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else if contains (include "telling.name" .) .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name (include "telling.name" .) | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* Below, the context is a dict of root and component. */}}
{{- define "telling.component.name" -}}
{{- printf "%s-%s" (include "telling.fullname" .root) .component -}}
{{- end -}}

{{- define "telling.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name (.root.Chart.Version | replace "+" "_") }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
app.kubernetes.io/part-of: telling
{{ include "telling.selector" . }}
{{- end -}}

{{- define "telling.selector" -}}
app.kubernetes.io/name: {{ include "telling.name" .root }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{/* "true" if this release runs the component. */}}
{{- define "telling.here" -}}
{{- $side := .root.Values.side -}}
{{- if or (eq $side "both") (and (eq $side "government") (eq .component "intake")) (and (eq $side "register") (ne .component "intake")) -}}
true
{{- end -}}
{{- end -}}

{{- define "telling.image" -}}
{{- $image := (index .root.Values .component).image -}}
{{- if $image.digest -}}
{{ .root.Values.image.registry }}/{{ $image.name }}@{{ $image.digest }}
{{- else -}}
{{ .root.Values.image.registry }}/{{ $image.name }}:{{ default .root.Chart.AppVersion .root.Values.image.tag }}
{{- end -}}
{{- end -}}
