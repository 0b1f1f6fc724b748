{{- define "telling.deployment" -}}
{{- if include "telling.here" . -}}
{{- $values := index .root.Values .component -}}
{{- $drain := .root.Values.drain -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "telling.component.name" . }}
  labels:
    {{- include "telling.labels" . | nindent 4 }}
spec:
  {{- if not $values.autoscaling.enabled }}
  replicas: {{ $values.replicas | int64 }}
  {{- end }}
  revisionHistoryLimit: 3
  strategy:
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
  selector:
    matchLabels:
      {{- include "telling.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "telling.labels" . | nindent 8 }}
      {{- with $values.podAnnotations }}
      annotations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
    spec:
      serviceAccountName: {{ include "telling.component.name" . }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      terminationGracePeriodSeconds: {{ $drain.graceSeconds | int64 }}
      {{- with .root.Values.image.pullSecrets }}
      imagePullSecrets:
        {{- range . }}
        - name: {{ . | quote }}
        {{- end }}
      {{- end }}
      securityContext:
        {{- include "telling.podSecurityContext" . | nindent 8 }}
      containers:
        - name: {{ .component }}
          image: {{ include "telling.image" . | quote }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          securityContext:
            {{- include "telling.securityContext" . | nindent 12 }}
          env:
            {{- include "telling.env" . | nindent 12 }}
            {{- if .root.Values.tracing.enabled }}
            - name: TELLING_TRACING
              value: "on"
            - name: TELLING_TRACING_ENDPOINT
              value: {{ required "tracing.endpoint is needed" .root.Values.tracing.endpoint | quote }}
            {{- end }}
            {{- if .root.Values.migrations.asJob }}
            - name: QUARKUS_FLYWAY_MIGRATE_AT_START
              value: "false"
            {{- end }}
          ports:
            - name: http
              containerPort: 8080
            - name: management
              containerPort: 9000
          startupProbe:
            httpGet:
              path: /q/health/started
              port: management
            periodSeconds: 2
            failureThreshold: 60
          livenessProbe:
            httpGet:
              path: /q/health/live
              port: management
            periodSeconds: 10
            timeoutSeconds: 3
          readinessProbe:
            httpGet:
              path: /q/health/ready
              port: management
            periodSeconds: 5
            timeoutSeconds: 3
          {{- if and $drain.preStopSeconds (semverCompare ">= 1.30.0-0" .root.Capabilities.KubeVersion.Version) }}
          lifecycle:
            preStop:
              sleep:
                seconds: {{ $drain.preStopSeconds | int64 }}
          {{- end }}
          resources:
            {{- toYaml $values.resources | nindent 12 }}
          volumeMounts:
            {{- include "telling.mounts" . | nindent 12 }}
      volumes:
        {{- include "telling.volumes" . | nindent 8 }}
      topologySpreadConstraints:
        {{- range list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
        - maxSkew: 1
          topologyKey: {{ . }}
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              {{- include "telling.selector" $ | nindent 14 }}
        {{- end }}
      {{- with $values.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $values.tolerations }}
      tolerations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $values.affinity }}
      affinity:
        {{- toYaml . | nindent 8 }}
      {{- end }}
{{- end -}}
{{- end -}}

{{/* The management port is not in it: metrics are read from each Pod, probes too. */}}
{{- define "telling.service" -}}
{{- if include "telling.here" . -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "telling.component.name" . }}
  labels:
    {{- include "telling.labels" . | nindent 4 }}
spec:
  selector:
    {{- include "telling.selector" . | nindent 4 }}
  ports:
    - name: http
      port: 8080
      targetPort: http
{{- end -}}
{{- end -}}

{{- define "telling.serviceAccount" -}}
{{- if include "telling.here" . -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "telling.component.name" . }}
  labels:
    {{- include "telling.labels" . | nindent 4 }}
automountServiceAccountToken: false
{{- end -}}
{{- end -}}

{{- define "telling.migration" -}}
{{- if and (include "telling.here" .) .root.Values.migrations.asJob -}}
{{- $job := dict "root" .root "component" (printf "%s-migration" .component) -}}
{{- $values := index .root.Values .component -}}
apiVersion: batch/v1
kind: Job
metadata:
  name: {{ include "telling.component.name" $job }}
  labels:
    {{- include "telling.labels" $job | nindent 4 }}
  annotations:
    helm.sh/hook: pre-install,pre-upgrade
    helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
spec:
  backoffLimit: 4
  activeDeadlineSeconds: {{ .root.Values.migrations.activeDeadlineSeconds | int64 }}
  template:
    metadata:
      labels:
        {{- include "telling.labels" $job | nindent 8 }}
    spec:
      restartPolicy: Never
      automountServiceAccountToken: false
      enableServiceLinks: false
      {{- with .root.Values.image.pullSecrets }}
      imagePullSecrets:
        {{- range . }}
        - name: {{ . | quote }}
        {{- end }}
      {{- end }}
      securityContext:
        {{- include "telling.podSecurityContext" . | nindent 8 }}
      containers:
        - name: migration
          image: {{ include "telling.image" . | quote }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          securityContext:
            {{- include "telling.securityContext" . | nindent 12 }}
          env:
            {{- include "telling.env" . | nindent 12 }}
            - name: QUARKUS_INIT_AND_EXIT
              value: "true"
          resources:
            {{- toYaml $values.resources | nindent 12 }}
          volumeMounts:
            {{- include "telling.mounts" . | nindent 12 }}
      volumes:
        {{- include "telling.volumes" . | nindent 8 }}
{{- end -}}
{{- end -}}

{{- define "telling.podDisruptionBudget" -}}
{{- $values := index .root.Values .component -}}
{{- if and (include "telling.here" .) .root.Values.podDisruptionBudget.enabled (gt (int $values.replicas) 1) -}}
apiVersion: {{ ternary "policy/v1" "policy/v1beta1" (.root.Capabilities.APIVersions.Has "policy/v1") }}
kind: PodDisruptionBudget
metadata:
  name: {{ include "telling.component.name" . }}
  labels:
    {{- include "telling.labels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      {{- include "telling.selector" . | nindent 6 }}
{{- end -}}
{{- end -}}

{{- define "telling.autoscaler" -}}
{{- $values := index .root.Values .component -}}
{{- if and (include "telling.here" .) $values.autoscaling.enabled -}}
apiVersion: {{ ternary "autoscaling/v2" "autoscaling/v2beta2" (.root.Capabilities.APIVersions.Has "autoscaling/v2") }}
kind: HorizontalPodAutoscaler
metadata:
  name: {{ include "telling.component.name" . }}
  labels:
    {{- include "telling.labels" . | nindent 4 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "telling.component.name" . }}
  minReplicas: {{ $values.replicas | int64 }}
  maxReplicas: {{ $values.autoscaling.maxReplicas | int64 }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ $values.autoscaling.targetCPU | int64 }}
    {{- if and (eq .component "lookup") $values.autoscaling.backlog.enabled }}
    - type: External
      external:
        metric:
          name: telling_questions
          selector:
            matchLabels:
              state: open
        target:
          type: AverageValue
          averageValue: {{ $values.autoscaling.backlog.perReplica | int64 | quote }}
    {{- end }}
{{- end -}}
{{- end -}}
