"""A database that cannot be signed in to: its cause and remedy in words, and nothing of the address."""

import socket
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.exc import OperationalError
from typer.testing import CliRunner

from desk.administration.cli import app
from desk.administration.refusal_words import REMEDIES, told
from shared.domain.errors import FrontOfficeError, StoreAway
from shared.store.database import Store
from shared.store.sign_in_causes import cause_of
from tests.postgres import Server


def refusal_of(url: str) -> FrontOfficeError:
    store = Store(url)
    try:
        with store.reading() as session:
            session.connection()
    except FrontOfficeError as error:
        return error
    finally:
        store.close()
    raise AssertionError("the store answers")


@pytest.mark.parametrize(
    ("changed", "cause"),
    [
        (lambda url: url.set(database="rahasia"), "database"),
        (lambda url: url.set(username="rahasia"), "password"),
        (lambda url: url.set(query={"sslmode": "require"}), "certificate"),
        (lambda url: url.set(host="rahasia.invalid"), "host"),
        (lambda url: url.set(host="127.0.0.1", port=1), "refused"),
    ],
    ids=["database", "account", "tls", "host", "port"],
)
def test_a_server_that_cannot_be_signed_in_to_is_told_with_its_cause(
    postgres: Server, changed, cause: str, caplog: pytest.LogCaptureFixture
) -> None:
    url = Store(postgres.url_of("postgres")).url

    error = refusal_of(changed(url).render_as_string(hide_password=False))

    assert (type(error), told(error)) == (StoreAway, REMEDIES[cause])
    assert [record.getMessage() for record in caplog.records][-1:] == [f"StoreAway: {cause}"]
    assert "rahasia" not in caplog.text + told(error)


@pytest.mark.parametrize(
    ("said", "cause"),
    [
        ('connection failed: FATAL:  password authentication failed for user "x"', "password"),
        ("connection failed: fe_sendauth: no password supplied", "password"),
        ('connection failed: FATAL:  no pg_hba.conf entry for host "h", user "x", no encryption', "sign_in"),
        ("connection failed: root certificate file “ca.crt” does not exist", "certificate"),
        ("connection failed: SSL error: certificate verify failed", "certificate"),
    ],
)
def test_what_needs_a_server_of_another_kind_is_told_by_its_words(said: str, cause: str) -> None:
    assert cause_of(OperationalError("", {}, psycopg.OperationalError(said))) == cause


def test_a_silent_server_is_told_as_such() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]

        error = refusal_of(f"postgresql+psycopg://pst@127.0.0.1:{port}/pst")

    assert (type(error), told(error)) == (StoreAway, REMEDIES["silent"])


def test_a_command_says_the_remedy(postgres: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = Store(postgres.url_of("postgres")).url.set(database="belum_ada")
    monkeypatch.setenv("PST_DATABASE", url.render_as_string(hide_password=False))
    monkeypatch.setenv("PST_DATA_DIR", str(tmp_path))

    result = CliRunner().invoke(app, ["doctor"])

    assert result.exit_code != 0
    assert REMEDIES["database"] in result.output + result.stderr
