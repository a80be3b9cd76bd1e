# One image for every process of Bandstride. Every package pinned with hashes; the last stage
# holds Python, the virtual environment and a user without rights.
# docs/operating.md tells how to run it, and how each step was checked.

FROM python:3.11-slim AS wheel
WORKDIR /source
COPY requirements/build.txt requirements/build.txt
RUN python -m venv /tools \
 && /tools/bin/pip install --no-cache-dir --require-hashes -r requirements/build.txt
COPY . .
RUN /tools/bin/pip wheel --no-deps --no-build-isolation --wheel-dir /wheels .

FROM python:3.11-slim AS environment
COPY requirements/run.txt requirements/run.txt
RUN python -m venv /opt/bandstride \
 && /opt/bandstride/bin/pip install --no-cache-dir --require-hashes -r requirements/run.txt
COPY --from=wheel /wheels /wheels
RUN /opt/bandstride/bin/pip install --no-cache-dir --no-deps /wheels/*.whl \
 && /opt/bandstride/bin/bandstride check --content \
 && /opt/bandstride/bin/pip uninstall --yes setuptools pip

FROM python:3.11-slim
RUN useradd --uid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin bandstride \
 && install --directory --owner=bandstride --group=bandstride --mode=700 /data
COPY --from=environment /opt/bandstride /opt/bandstride
ENV PATH="/opt/bandstride/bin:$PATH" \
    BANDSTRIDE_DATA_DIR=/data \
    PYTHONUNBUFFERED=1
USER bandstride
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=60s --timeout=10s --start-period=120s --retries=3 \
  CMD ["bandstride", "check", "--health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["bandstride"]
CMD ["run"]
