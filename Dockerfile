# The server's image. Needs nothing but this folder: docker build -t arcane-codex .
#   --target debug         the same with a shell, a JDK's tools and a debugger's port
#   --target development   builds and runs from the sources, which are mounted: see docker-compose.yml
# Base images can be others of the same kind: --build-arg JDK=… --build-arg BASE=…
ARG JDK=eclipse-temurin:25-jdk
ARG BASE=gcr.io/distroless/base-nossl-debian12:nonroot
ARG DEBUG_BASE=eclipse-temurin:25-jdk

# ---- the jar
FROM ${JDK} AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q -Psbom -Dspotless.check.skip=true -Dmaven.test.skip=true package
RUN java -Djarmode=tools -jar target/arcane-codex-*.jar extract --layers --application-filename codex.jar --destination /layers \
    && mkdir -p /app && for layer in dependencies snapshot-dependencies application; do \
         [ ! -d "/layers/$layer" ] || cp -r "/layers/$layer/." /app/; done

# ---- a runtime of the modules that it needs
FROM ${JDK} AS runtime
COPY docker/java.modules /tmp/java.modules
RUN jlink --add-modules "$(paste -sd, /tmp/java.modules)" --strip-debug --no-man-pages --no-header-files \
      --compress=zip-6 --output /opt/runtime

# ---- the health check: a program without a JVM, a library or a shell
FROM ${JDK} AS ready
RUN apt-get update -qq \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends gcc libc6-dev >/dev/null \
    && rm -rf /var/lib/apt/lists/*
COPY docker/ready.c /tmp/ready.c
RUN gcc -static -s -Os -Wall -Werror -o /ready /tmp/ready.c

# ---- what the JVM learns in a trial run
FROM build AS train
RUN apt-get update -qq \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends mariadb-server curl >/dev/null \
    && rm -rf /var/lib/apt/lists/*
COPY --from=runtime /opt/runtime /opt/runtime
COPY docker/java.options docker/train.sh /app/
RUN /app/train.sh /app /opt/runtime/bin/java && rm /app/train.sh

# ---- builds and runs from mounted sources
FROM build AS development
# The page's files come from the sources as they are.
RUN mkdir /live && ln -s /src/src/main/resources/static /live/static
EXPOSE 8080 9092 9090 5005
CMD ["sh", "-c", "./mvnw -B -q -Dspotless.check.skip=true compile dependency:build-classpath -Dmdep.outputFile=target/classpath && exec java -agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp /live:target/classes:$(cat target/classpath) org.arcanecodex.ArcaneCodex"]

# ---- with a shell, jcmd and a debugger's port
FROM ${DEBUG_BASE} AS debug
WORKDIR /app
COPY --from=train /app /app
USER 65532:65532
EXPOSE 8080 9092 9090 5005
ENTRYPOINT ["java", "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005", "@/app/java.options", "-jar", "/app/codex.jar"]

# ---- what runs
FROM ${BASE} AS production
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="The Arcane Codex" \
      org.opencontainers.image.description="A co-op story game in the browser, and the server that runs it" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
WORKDIR /app
COPY LICENSE /licenses/LICENSE
COPY --from=runtime /opt/runtime /opt/runtime
COPY --from=train /app/lib /app/lib
COPY --from=ready /ready /app/ready
COPY --from=train /app/codex.jar /app/java.options /app/codex.aot /app/
USER 65532:65532
EXPOSE 8080 9092 9090
ENV SPRING_PROFILES_ACTIVE=prod
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["/app/ready"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/runtime/bin/java", "@/app/java.options", "-XX:AOTCache=/app/codex.aot", "-jar", "/app/codex.jar"]
