"""A spec, a part of it and a spec of kinds that between them have every key of the format. What is unclear about a key is
whether a hostile text can stand there: the program says."""

JSON_BODY = {"text": "A text in JSON", "list": ["An item in JSON", {"name": "A member in JSON"}], "number": 7}
PLACE = {"type": "string", "unit": "s", "optional": True, "audience": "any", "meaning": "What it means."}


def entry(**own):
    """An error, outcome and so on, with all keys that they share."""
    return {
        "title": "A title", "summary": "A summary.",
        "causes": [{"text": "A cause.", "fix": "A fix.", "retry": "backoff", "links": {"A page": "https://a.example/x"},
                    "surfaces": ["api"], "operations": ["create"]}],
        "fixes": [{"text": "A fix."}, "Another fix."], "ordered": ["fixes"], "action": "Do this.", "kind": "server",
        "severity": "error", "audience": "any", "retry": "slow", "effect": "none", "user_message": "busy",
        "surfaces": ["api"], "operations": ["create"], "formats": {"country": "Two letters."},
        "limits": [{"what": "Calls", "min": "1", "max": "20/min", "per": "account", "surfaces": ["api"],
                    "operations": ["create"], "environments": ["sandbox"]},
                   {"what": "Size", "above": "1kB", "below": "10MB"}],
        "links": {"A page": "https://a.example/x", "Another page": {"url": "https://a.example/y"}},
        "notes": ["A note."], "placeholders": {"seconds": "integer"}, "runbook": "A runbook", "owner": "A team", **own,
    }


def simple(number, **own):
    return {"number": number, "status": [503], "kind": "server", "summary": "A summary.", **own}


REPORT = {"when": ["It lasts."], "include": [{"text": "The id.", "at": "header:X-Id", "status": ["5xx"]}, "The status."],
          "never": [{"text": "The key.", "at": "/key", "status": [503]}], "example": ["status=401"],
          "links": {"Support": "https://a.example/support"}, "notes": ["A note."]}
DEFAULTS = {"status": [503], "category": "access", "kind": "server", "severity": "error", "audience": "any",
            "retry": "slow", "surfaces": ["api"], "fields": {"/family": "a"}}


def without(of, *keys):
    return {key: value for key, value in of.items() if key not in keys}


def spec(vendor):
    return {
        "errcat": 1, "vendor": vendor, "title": "A vendor", "summary": "What it has.", "parts": ["part.yaml"],
        "scope": {"covers": ["Errors."], "elsewhere": [{"text": "The rest."}]},
        "locales": ["en"],
        "idempotency": {"methods": {"GET": True, "POST": False}, "accepts_key": True, "key_header": "Idempotency-Key",
                        "advice": ["Look first."], "notes": ["A note."]},
        "transport": {"not_sent": {"summary": "It was not sent."}, "network": entry(),
                      "timeout": {"summary": "It took too long."}},
        "http_statuses": True,
        "unlisted_code": entry(),
        "error_defaults": without(DEFAULTS, "surfaces", "fields"),
        "outcome_defaults": {"code_at": "/result"},
        "logging": REPORT, "support": REPORT,
        "sources": {"docs": {"title": "The documents", "summary": "All of them.", "url": "https://a.example/",
                             "retrieved": "2026-01-02", "lines": 100}, "unused": {"title": "More"}},
        "links": {"A page of the vendor": "https://a.example/x"}, "notes": ["A note."],
        "surfaces": {"api": {"title": "An API"}, "old": "An old one"}, "environments": {"sandbox": {"title": "A sandbox"}},
        "categories": {"access": {"title": "A chapter", "defaults": without(DEFAULTS, "category")}},
        "envelope": [{
            "surfaces": ["api"],
            "code": {"at": ["/code"], **PLACE},
            "subcode": {"at": ["/subcode"], **PLACE}, "message": "/message", "details": {"at": ["/details"]},
            "field": {"at": ["/field"]},
            "retry_after": [{"at": ["header:X-Wait"], "when": {"header:X-Left": ["0"]}, **PLACE}, "header:X-Wait-Too"],
            "should_retry": {"at": ["header:X-Retry"]}, "request_id": {"at": ["header:X-Id"]}, "success_codes": ["OK"],
            "other": {"/more": PLACE, "/most": "It means more."}, "example": {"code": "A_CODE", **JSON_BODY}, "notes": ["A note."],
        }, {"surfaces": ["old"], "content_type": "application/xml",
            "code": {"at": ["/type"], "base": "https://a.example/", "after": "#", "before": ":", "form": "hex32"}}],
        "operations": {"create": {"title": "Create it", "call": "POST /x", "idempotent": True, "key": "clientId",
                                  "accepts_key": True, "surfaces": ["api"], "notes": ["A note."]}},
        "retry_policies": {
            "slow": {"do": "backoff", "honor_retry_after": True, "delay": ["1s"], "factor": 2, "cap": "1min", "jitter": "20%",
                     "attempts": 5, "within": "10min", "repeats": "idempotent", "notes": ["A note."]},
            "spare": {"do": "never"}},
        "statuses": [entry(status=["5xx"], **{"except": [501]}, emitted="rarely", id="a_row", number=20,
                           fields={"/state": "off"})],
        "errors": {
            "first": entry(number=1, status=[503], category="access", other_ids=["other"], replaced_by="second",
                           code="A_CODE", aliases=["AN_ALIAS"], since="2.3", deprecated="It is old.",
                           examples=[{"title": "An example", "status": 503, "headers": {"X-Note": "A header"},
                                      "body": {"code": "A_CODE", **JSON_BODY}, "surfaces": ["api"],
                                      "operations": ["create"]}]),
            "second": simple(2, code="ANOTHER_CODE", subcode="sub", aliases=["ANOTHER_ALIAS"]),
            "third": simple(3, message=["A message as observed"]),
            "fourth": simple(4, fields={"/type": ["auth", 7]}),
            "fifth": simple(5, code="WAIT_{seconds}", placeholders={"seconds": "integer"}),
        },
        "outcomes": {"outcome": entry(number=10, code="NO_{seconds}", aliases=["NOT"], subcode="sub", message=["No"],
                                      status=[200], fields={"/why": ["no"]}, category="access", kind="rejected",
                                      other_ids=["no_one"], replaced_by="second", since="2.3", deprecated="It is old."),
                     "another": {"number": 11, "code": "MAYBE", "summary": "Perhaps."}},
        "symptoms": {"symptom": entry(category="access")},
        "user_messages": {"busy": {"en": "Try again later."}, "default": {"en": "Something went wrong."}},
        "quick_reference": ["first"],
        "samples": [{"language": "Python", "uses": "requests", "shows": ["How to call."], "notes": ["A note."]}],
        "contradictions": [{"concerns": ["first"], "in_effect": [{"text": "Wait."}], "overruled": [{"text": "Do not wait."}],
                            "why": ["It is newer."]}],
        "reserved": [{"number": 90, "id": "gone", "replaced_by": "first"}],
        "allow": [{"finding": "unused-definition", "concerns": ["spare"], "why": "It is for later."}],
    }


def part(vendor):
    return {
        "errcat": 1, "part_of": vendor, "sources": {"more": "More"},
        "links": {"A page of the part": "https://a.example/x"}, "notes": ["A note."], "surfaces": {"sdk": "An SDK"},
        "environments": {"production": "Production"}, "categories": {"other_ones": "Others"},
        "envelope": [{"surfaces": ["sdk"], "code": "/error"}],
        "operations": {"read": {"call": "GET /x"}},
        "retry_policies": {"fast": {"do": "wait", "delay": ["1s"]}},
        "statuses": [{"status": [429], "title": "Too many", "kind": "rate_limited", "retry": "fast"}],
        "errors": {"sixth": simple(6, code="SIX")},
        "outcomes": {"seventh": {"number": 7, "summary": "No.", "fields": {"/x": "y"}}},
        "symptoms": {"eighth": {"summary": "It hangs.", "category": "other_ones"}},
        "user_messages": {"slow_down": {"en": "Not so fast."}},
        "quick_reference": ["sixth"], "samples": [{"language": "Go", "shows": ["A call."]}],
        "contradictions": [{"concerns": [404], "in_effect": ["This."], "overruled": ["That."], "why": ["It is so."]}],
        "reserved": [91], "allow": [{"finding": "unused-definition", "concerns": ["slow_down"], "why": "It is for later."}],
    }


# Where another value is wrong for a reason that stands elsewhere: an example shows it, or citations name it.
FIXED = {("spec", path) for path in (
    ("errors", "first", "code"), ("errors", "fifth", "code"), ("outcomes", "outcome", "code"), ("envelope", 0, "code", "at", 0),
    ("errors", "first", "examples", 0, "body", "code"), ("errors", "first", "examples", 0, "body", "code", "(name)"),
    ("sources", "docs", "(name)"))}
# What the format lets a writer say there, and what is then always refused: nothing there has placeholders.
NEVER = {(*of, "placeholders") for of in (("transport", "network"), ("unlisted_code",), ("statuses", 0), ("errors", "first"),
                                          ("symptoms", "symptom"))}


def kinds():
    # Those of errcat, by their numbers.
    names = ("success invalid_input authentication permission not_found unsupported timeout conflict gone rate_limited server "
             "unavailable network rejected delivery cancelled precondition").split()
    status = {"success": ["2xx"], "invalid_input": [400, "4xx"], "rate_limited": [429], "server": [500, "5xx"]}
    made = {}
    for number, name in enumerate(names, 1):
        made[name] = {"number": number, "effect": "none", "summary": f"It is {number}.", "user_message": "common"}
        if name in status:
            made[name]["status"] = status[name]
        if name in ("network", "timeout"):
            made[name]["transport"] = name
    return {"errcat": 1, "locales": ["en"], "kinds": made,
            "user_messages": {"default": {"en": "Something is wrong."}, "common": {"en": "It is not there."}}}
