# docker compose up --detach (compose.yaml), or by hand:
#   docker build --tag connects-bot .
#   docker run --init --read-only --tmpfs /tmp --env-file .env --volume connects-data:/data connects-bot
# (--env-file takes each line as it is, so that .env may have no quotes and no comment behind a value.)
#
# PYTHON_IMAGE can name a digest, so that each build begins with the same bytes (docs/deploy.md).
ARG PYTHON_IMAGE=python:3.12-slim

# The packages are made in a stage of their own: pip and its cache stay there.
FROM ${PYTHON_IMAGE} AS packages
COPY requirements.lock .
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --only-binary :all: --no-deps --require-hashes -r requirements.lock \
    && /venv/bin/pip uninstall --yes pip

FROM ${PYTHON_IMAGE}
# E.g. postgresql-client, which backups of a PostgreSQL server need (docs/postgresql.md).
ARG PACKAGES=
RUN if [ -n "$PACKAGES" ]; then \
        apt-get update && apt-get install --yes --no-install-recommends $PACKAGES && rm -rf /var/lib/apt/lists/*; \
    fi
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin connects \
    && install -d -m 0700 -o connects -g connects /data /backups
COPY --from=packages /venv /venv
WORKDIR /app
COPY . .
# Readable also where the checkout isn't; compiled here, as the file system is read-only when the bot runs.
# What the bot keeps on this machine where the database is a server lies in data/, which is the volume.
RUN ln -sfn /data data && chmod -R a+rX . && /venv/bin/python -m compileall -q bot cogs
# SQLite rewrites the file after a deletion, and its temporary copy is too large for /tmp in memory.
ENV PATH=/venv/bin:$PATH \
    SQLITE_TMPDIR=/data \
    HOME=/tmp \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    CONNECTS_DATABASE=/data/connects.sqlite3 \
    CONNECTS_HTTP=127.0.0.1:8080
USER connects
VOLUME /data /backups
HEALTHCHECK --interval=1m --timeout=10s --start-period=1m CMD ["python", "-m", "bot", "health"]
# SIGTERM ends the bot within two seconds with nothing lost.
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
