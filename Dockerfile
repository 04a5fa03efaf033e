# docker build -t connects-bot .
# docker run --init -e DISCORD_TOKEN=… -v connects-data:/data connects-bot
FROM python:3.12-slim AS packages
COPY requirements.lock .
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --only-binary :all: --no-deps --require-hashes -r requirements.lock

FROM python:3.12-slim
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin connects \
    && install -d -m 0700 -o connects -g connects /data
COPY --from=packages /venv /venv
WORKDIR /app
COPY . .
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    CONNECTS_DATABASE=/data/connects.sqlite3
USER connects
VOLUME /data
# SIGTERM ends the bot within two seconds with nothing lost.
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
