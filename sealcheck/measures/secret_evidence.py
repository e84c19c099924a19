# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a report shows of places that look like credentials: their kind, never a value."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.secret.placed import is_copy_of_database, may_hold
from sealcheck.artifacts.secret.suspects import Suspect
from sealcheck.artifacts.tree import Tree
from sealcheck.measures.doubt import Doubt
from sealcheck.model import BLOB_LIMIT, Evidence, File, Text, near_miss, say


def one_of_each(suspects: list[tuple[File, Suspect]]) -> list[tuple[File, Suspect]]:
    """Return the suspects, of each kind the first before all others, so that none hides the rest."""
    first = {suspect.kind: (file, suspect) for file, suspect in reversed(suspects)}
    return [each for each in suspects if first[each[1].kind] is each] + [
        each for each in suspects if first[each[1].kind] is not each
    ]


def harmless_secret(file: File, suspect: Suspect) -> Evidence:
    """Return a place that only looks like a credential."""
    if suspect.kind == "known_default":
        return near_miss(say("security.known_default", name=suspect.name), file, suspect.line)
    if suspect.kind == "short_value":
        return near_miss(say("security.short_secret", name=suspect.name), file, suspect.line)
    return near_miss(say("security.harmless_secret", what=kind_of(suspect)), file, suspect.line)


def no_secrets(harmless: list[tuple[File, Suspect]]) -> Text:
    """Return the sentence that nothing was found that is taken for a credential, and what is like one."""
    if short := sum(suspect.kind == "short_value" for _, suspect in harmless):
        return say("security.short_secrets", count=short)
    return say("security.only_harmless_secrets", count=len(harmless)) if harmless else say("security.no_secrets")


def databases_not_read(tree: Tree) -> Iterator[Doubt]:
    """Yield the doubt that copies of databases hold some, which were too large to be read or are missing here."""
    copies = [file for file in tree.files if _is_unread(file) and is_copy_of_database(file)]
    yield say("security.databases_not_read"), [near_miss(say("security.database_not_read"), f) for f in copies[:5]]


def _is_unread(file: File) -> bool:
    return file.size is None or file.size > BLOB_LIMIT


def not_read(tree: Tree) -> list[Evidence]:
    """Return that files in which credentials are looked for were too large, or are missing in the copy."""
    files = [file for file in tree.files if _is_unread(file) and may_hold(file)]
    paths = [file.path for file in files[:5]]
    return [near_miss(say("security.secrets_not_read", count=len(files), paths=paths))] if files else []


def kind_of(suspect: Suspect) -> str:
    """Return what kind of credential it looks like, and the name it goes by."""
    names = {
        "aws_key": "AWS access key", "github_token": "GitHub token", "gitlab_token": "GitLab token",
        "slack_token": "Slack token", "slack_webhook": "Slack webhook", "google_api_key": "Google API key",
        "mapbox_token": "Mapbox secret token", "mapbox_public": "Mapbox public token",
        "mapillary_token": "Mapillary client token", "mailgun_key": "Mailgun key",
        "google_client_secret": "Google OAuth secret", "stripe_key": "Stripe key", "sendgrid_key": "SendGrid key",
        "teams_webhook": "Microsoft Teams webhook", "discord_webhook": "Discord webhook",
        "build_hook": "Netlify, Vercel, Render, IFTTT: build hook",
        "telegram_token": "Telegram bot token", "openai_key": "OpenAI key", "anthropic_key": "Anthropic key",
        "ttn_key": "The Things Network API key",
        "laravel_key": "Laravel APP_KEY", "django_key": "Django SECRET_KEY", "node_red_key": "Node-RED",
        "drupal_salt": "hash_salt (Drupal)",
        "rails_key": "secret_key_base / secret_token (Rails, Phoenix)",
        "azure_storage_key": "Azure storage key", "npm_token": "npm token", "pypi_token": "PyPI token",
        "jwt": "JSON Web Token", "private_key": "PRIVATE KEY", "encrypted_key": "ENCRYPTED PRIVATE KEY",
        "account_hash": "PASSWORD (SQL)", "login_hash": "password hash", "signed_address": "AWS presigned URL",
        "shared_signature": "Azure SAS (sig=…)",
        "connection": "host=… user=… password=…", "mailbox": "smtp.… user=… password=…",
        "command": "curl -u user:password", "signing": "signing or encryption key", "test_account": "SoapUI, Postman …",
        "built_in": "user=… password=…",
        "url_password": "URL user:password@host", "url_token": "URL token@host",
        "key_store": "key store", "env_value": ".env",
        "login_header": "Authorization: Basic", "bearer_header": "Authorization: Bearer",
        "key_header": "X-Api-Key", "key_in_url": "URL ?key=", "password_in_url": "URL ?password=", "option": "--key",
        "default_value": "", "set_value": "", "known_default": "",
        "short_value": "",
    }  # fmt: skip
    return ", ".join(part for part in (names[suspect.kind], suspect.name) if part)
