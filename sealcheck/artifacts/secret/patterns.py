# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What credentials look like: a fixed text that must occur in the file, then the precise form.

The fixed texts are searched first, since that is hundreds of times faster than the patterns. A pattern's group 1 is
the value that must not be a placeholder; it is never kept.
"""

from __future__ import annotations

import re
from hashlib import sha256

from sealcheck.artifacts.secret.blank_words import has_blank_word, has_made_up_word
from sealcheck.artifacts.secret.build_hooks import BUILD_HOOKS
from sealcheck.frozen import frozen
from sealcheck.pattern import regex


@frozen
class Form:
    """A kind of credential. `certain` ones are made by a provider in a form that nothing else has.

    `public` ones are handed to every browser or app by design and protected elsewhere. One with `beside` is something
    else in a file without this text, in small letters.
    """

    kind: str
    anchor: bytes
    pattern: re.Pattern[bytes]
    certain: bool = True
    public: bool = False
    beside: bytes = b""


def _form(
    kind: str, anchor: str, pattern: str, *, certain: bool = True, public: bool = False, beside: str = ""
) -> Form:
    return Form(kind, anchor.encode(), regex(pattern.encode()), certain, public, beside.encode())


#: What Django makes for SECRET_KEY: fifty of these characters, after a warning in a project just begun.
_OF_DJANGO = r"[^'\"]{0,60}['\"](?:django-insecure-)?([a-z0-9!@#$%^&*(\-_=+)]{50})['\"]"
#: What Rails and Phoenix sign cookies with: 128 hexadecimal digits, or 64 letters of base64, by `rails secret` and
#: `mix phx.gen.secret`; quoted in code (also as what is taken without a variable), bare in YAML and in variables.
_OF_RAILS = (
    r"(?:['\"]?\]?[^'\"\n]{0,60}['\"]|\s{0,3}[=:]\s{0,3}['\"]?)([0-9a-f]{64,128}|[A-Za-z0-9+/]{64})(?![A-Za-z0-9+/])"
)
#: `slack: lamps:…`, `rooms: [lamps:…#builds]`, `rooms:` and `- lamps:…` (https://docs.travis-ci.com/user/notifications/)
_OF_ROOMS = (
    r"\s{0,40}(?:[\[-]\s{0,4})?['\"]?[\w-]{1,60}:"
    r"((?=[A-Za-z]{0,23}\d)(?=[a-z0-9]{0,23}[A-Z])[A-Za-z0-9]{24})(?=[#'\"\s,\]]|$)"
)
_LOGIN_IN_URL = r"://[A-Za-z0-9._%+-]{1,64}:([^\s:@/'\"`<>{}$()\\]{6,100})@([A-Za-z0-9.-]{3,120})"

FORMS = (
    _form("aws_key", "AKIA", r"(?<![A-Za-z0-9/+])(AKIA[0-9A-Z]{16})(?![A-Za-z0-9/+=])"),
    _form("github_token", "ghp_", r"(?<![A-Za-z0-9_])(ghp_[A-Za-z0-9]{36})(?![A-Za-z0-9_])"),
    _form("github_token", "github_pat_", r"(?<!\w)(github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})(?!\w)"),
    _form("gitlab_token", "glpat-", r"(?<![\w-])(glpat-[A-Za-z0-9_-]{20,60})(?![\w-])"),
    _form("slack_token", "xox", r"(?<![A-Za-z0-9])(xox[abeoprs]-(?:\d{10,13}-){1,3}[A-Za-z0-9-]{20,60})"),
    # what Travis CI tells of a run with: the team and its token
    *(_form("slack_token", anchor, rf"{anchor}{_OF_ROOMS}") for anchor in ("slack:", "rooms:")),
    _form("slack_webhook", "hooks.slack.com", r"hooks\.slack\.com/services/(T\w{8,12}/B\w{8,12}/[A-Za-z0-9]{24})"),
    _form(
        "teams_webhook",
        ".office.com/webhook",
        r"office\.com/webhook(?:b2)?/([0-9a-f-]{36}@[0-9a-f-]{36}/IncomingWebhook/[0-9a-f]{32}/[0-9a-f-]{36})",
    ),
    _form("discord_webhook", "/api/webhooks/", r"discord(?:app)?\.com/api/webhooks/(\d{17,20}/[\w-]{60,80})(?![\w-])"),
    *(_form("build_hook", anchor, pattern, certain=False) for anchor, pattern in BUILD_HOOKS),
    _form("telegram_token", ":AA", r"(?<![\w:-])(\d{8,10}:AA[A-Za-z0-9_-]{33})(?![\w-])"),
    _form("openai_key", "T3BlbkFJ", r"(?<![\w-])(sk-[\w-]{20,100}T3BlbkFJ[\w-]{20,100})"),
    _form("anthropic_key", "sk-ant-", r"(?<![\w-])(sk-ant-[\w-]{80,120})"),
    _form("google_api_key", "AIza", r"(?<![\w-])(AIza[A-Za-z0-9_-]{35})(?![\w-])", certain=False, public=True),
    _form("mapbox_token", "sk.eyJ", r"(?<![\w.-])(sk\.eyJ[\w-]{20,200}\.[\w-]{15,60})"),
    _form("mapbox_public", "pk.eyJ", r"(?<![\w.-])(pk\.eyJ[\w-]{20,200}\.[\w-]{15,60})", certain=False, public=True),
    _form("mapillary_token", "MLY|", r"(?<!\w)(MLY\|\d{10,20}\|[0-9a-f]{32})(?!\w)", certain=False, public=True),
    # what is kept under a key may be called so, too
    _form("mailgun_key", "key-", r"(?<![\w-])(key-[0-9a-f]{32})(?![\w-])", certain=False, beside="mailgun"),
    _form("google_client_secret", "GOCSPX-", r"(GOCSPX-[A-Za-z0-9_-]{28})(?![\w-])"),
    _form("stripe_key", "sk_live_", r"(?<!\w)(sk_live_[A-Za-z0-9]{24,99})"),
    _form("sendgrid_key", "SG.", r"(?<![\w.-])(SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43})(?![\w-])"),
    _form("azure_storage_key", "AccountKey=", r"AccountKey=([A-Za-z0-9+/]{86}==)"),
    _form("npm_token", "_authToken", r"_authToken\s{0,3}=\s{0,3}\"?([A-Za-z0-9_-]{36,80})"),
    _form("pypi_token", "pypi-AgEIc", r"(pypi-AgEIc[A-Za-z0-9_-]{50,200})"),
    # https://www.thethingsindustries.com/docs/integrations/api-keys/, and what the network before it called access keys
    _form("ttn_key", "NNSXS.", r"(?<![\w.-])(NNSXS\.[A-Z2-7]{39}\.[A-Z2-7]{52})(?![\w.-])"),
    _form("ttn_key", "ttn-account-v2.", r"(?<![\w.-])(ttn-account-v2\.[A-Za-z0-9_-]{43})(?![\w.-])"),
    _form("jwt", "eyJ", r"(?<![\w.-])(eyJ[\w-]{10,600}\.eyJ[\w-]{10,2000}\.[\w-]{20,700})", certain=False),
    _form("laravel_key", "base64:", r"APP_KEY['\"]?\s{0,3}[=:]\s{0,3}['\"]?base64:([A-Za-z0-9+/]{43}=)", certain=False),
    _form("django_key", "SECRET_KEY", r"SECRET_KEY['\"]?" + _OF_DJANGO, certain=False),
    _form("django_key", "secret-key", r"secret-key['\"]?" + _OF_DJANGO, certain=False),
    # what Drupal signs the links of forgotten passwords with
    _form(
        "drupal_salt", "hash_salt", r"hash_salt['\"]\]\s{0,3}=\s{0,3}['\"]([A-Za-z0-9_-]{55,100})['\"]", certain=False
    ),
    _form("rails_key", "secret_key_base", r"secret_key_base" + _OF_RAILS, certain=False),
    _form("rails_key", "SECRET_KEY_BASE", r"SECRET_KEY_BASE" + _OF_RAILS, certain=False),
    _form("rails_key", "secret_token", r"(?<![\w-])secret_token" + _OF_RAILS, certain=False),
    # what Node-RED makes for a new installation, and keeps under a name that nothing else has
    _form("node_red_key", "_credentialSecret", r"_credentialSecret['\"]\s{0,3}:\s{0,3}['\"]([0-9a-f]{64})['\"]"),
    # a token in the place of the name: git+https://…@git.stadt-x.de/lamps.git
    _form("url_token", "git+http", r"git\+https?://([A-Za-z0-9_-]{20,200})(?::x-oauth-basic)?@([A-Za-z0-9.-]{3,120})"),
    _form(
        "shared_signature",
        "sig=",
        r"(?:[?&;]|u0026)sig=([A-Za-z0-9_-]{43}(?![A-Za-z0-9_%=-])|[A-Za-z0-9%+/]{43,90}(?:%3[Dd]|=))",
        certain=False,
    ),
    _form("url_password", "://", _LOGIN_IN_URL),
)

#: Tokens that their makers mean for browsers alone (https://docs.mapbox.com/help/dive-deeper/access-tokens/,
#: https://www.mapillary.com/developer/api-documentation#authentication): they are shown, and open nothing.
FOR_BROWSERS = frozenset({"mapbox_public", "mapillary_token"})

#: What is looked for in program code, of which there is most: kinds that lie there in practice. All other kinds are
#: looked for in configuration, documents and data only, since each search costs.
IN_CODE = tuple(
    form
    for form in FORMS
    if form.kind in {"aws_key", "github_token", "gitlab_token", "google_api_key", "slack_token", "jwt"}
    or form.kind in {"slack_webhook", "teams_webhook", "discord_webhook", "build_hook", "telegram_token", "openai_key"}
    or form.kind
    in {"ttn_key", "anthropic_key", "stripe_key", "sendgrid_key", "azure_storage_key", "google_client_secret"}
    or form.kind in {"django_key", "rails_key", "drupal_salt", "url_password"}
    or form.kind in {"shared_signature", "mapbox_token", "mapbox_public", "mapillary_token", "mailgun_key"}
)

#: What providers make in a form that nothing else has: looked for in tests too, where it is only mentioned; and logins
#: with which the packages are fetched that tests need.
IN_TESTS = (
    *(form for form in IN_CODE if form.certain and form.kind != "url_password"),
    *(form for form in FORMS if form.kind == "url_token"),
    _form("url_password", "git+http", r"git\+https?" + _LOGIN_IN_URL),
)

#: SHA-256 of keys that are the same on every machine: the storage account of Azurite (devstoreaccount1) and the
#: emulator of Cosmos DB (learn.microsoft.com: "Use Azurite", "Develop locally using the Azure Cosmos DB emulator"), and
#: the secret of reCAPTCHA with which every test passes (https://developers.google.com/recaptcha/docs/faq), and the
#: tokens of Django REST framework's documents (https://www.django-rest-framework.org/api-guide/authentication/), and
#: the key of FIPS 197 (appendix A.1), with which devices of LoRaWAN are delivered.
_OF_EMULATORS = frozenset(
    {
        "0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059",
        "aa6547439583c3a275d4542a0df6c1ad6a863971be9f2a2220f027cc02aef615",
        "b9904b8ed45bc574ee1851896a4deb1ca049289603297d62ee474707136b6f17",
        "5cc1e9113bbaa7040c4e0fbe80ea6aa743e34add380c596abe5fe584ece883ec",
        "f5e95c9954635b65acab57e6d5ea663eb900f06dc8794a90358f5abb1c77d4e0",
        "4d4281de01883b3cb68eed3fd3a0b18c141b8ad1ba4f57ac487fc66e013ba862",
        "2ef2503d964e9668092e6878d3c390ca7909bbbffabd781857115e3be4bb3e5a",
    }
)

#: Two characters again and again at the end, as in the key that generators write for a sample: …-1A1A1A1A1A1A
_AGAIN = regex(r"(..)\1{4}$")
_LOCAL_HOST = regex(
    r"(?:localhost|127\.0\.0\.1|0\.0\.0\.0|10\.\d.{0,12}|192\.168\..{0,8}|172\.(?:1[6-9]|2\d|3[01])\..{0,8})"
    r"|.{0,100}(?:example|invalid|\.test|\.local|\.localhost|\.internal)(?:\.(?:com|org|net|de))?|host|server|domain\.\w+"
)

#: A machine in the network of an organisation; with one name before the ending it is one beside this machine.
_INSIDE = regex(r"(?:[a-z0-9-]{1,63}\.){2,6}(?:local|internal)", re.I)
_OF_CONTAINERS = regex(r"(?:^|\.)(?:svc|cluster|docker|containers?|compose|minikube|k8s|kubernetes|consul)\.", re.I)

_KNOWN_BEGINNINGS = ("pk.", "sk.", "eyJ", "AIza")

#: What dotenvx writes for a value: a point of its curve (a byte 4 and 64 others), then what only the private key opens.
_SEALED = regex(r"encrypted:B[A-Za-z0-9+/]{100}")


#: The name of a variable that a program puts a value in for: LAMPS_TOKEN_1
_IS_NAME = regex(r"[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,10}")


def is_name(value: str) -> bool:
    """Whether a value is written as the name of a variable of the environment is."""
    return _IS_NAME.fullmatch(value) is not None


def is_sealed(value: str) -> bool:
    """Whether a value is encrypted with a public key, whose private part a project keeps elsewhere."""
    return _SEALED.match(value) is not None


def is_of_emulator(value: str) -> bool:
    """Whether a key is the one that an emulator of a cloud service has on every machine, as its maker publishes it."""
    return sha256(value.encode("utf-8", "replace")).hexdigest() in _OF_EMULATORS


def is_judged_by_form(value: str) -> bool:
    """Whether a value begins as tokens do that are looked for by their form, and judged by what their makers mean."""
    return value.startswith(_KNOWN_BEGINNINGS)


def is_for_browsers(value: str) -> bool:
    """Whether a value is a public token of Mapbox, which its maker means for browsers under whatever name."""
    return value.startswith("pk.eyJ")


def is_placeholder(value: str) -> bool:
    """Whether a value opens nothing: a speaking word, few different characters, the same two at the end."""
    made_up = has_made_up_word(value) or _AGAIN.search(value) is not None
    return made_up or len(set(value)) < min(8, len(value) * 0.5)


def is_to_fill(value: str) -> bool:
    """Whether a value says itself that somebody has to put another in its place; weak ones do not."""
    return has_blank_word(value)


def is_local(host: str) -> bool:
    """Whether a host of a URL is this machine, a container beside it, or an example."""
    return "." not in host or _LOCAL_HOST.fullmatch(host.lower()) is not None


def is_outside(host: str) -> bool:
    """Whether a host is one that others can reach, as far as its name tells."""
    return not is_local(host) and not is_placeholder(host)


def is_reached(host: str) -> bool:
    """Whether others can reach a host, or everybody in the network of an organisation can: db7.lamps.stadt-x.local."""
    inside = _INSIDE.fullmatch(host) is not None and _OF_CONTAINERS.search(host) is None and not is_placeholder(host)
    return inside or is_outside(host)


def is_mixed(value: str) -> bool:
    """Whether a value has digits and letters."""
    return any(map(str.isdigit, value)) and any(map(str.isalpha, value))


def looks_random(value: str) -> bool:
    """Whether a password mixes kinds of characters as people and generators do: at least eight, three kinds."""
    kinds = sum(any(test(c) for c in value) for test in (str.islower, str.isupper, str.isdigit)) + any(
        not c.isalnum() for c in value
    )
    return len(value) >= 8 and kinds >= 3 and not is_placeholder(value)
