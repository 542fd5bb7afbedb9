Whatever is pasted: errcat first says what it read. The specs are those of the vendors that come with it.

  $ specs=$HERE/../../specs
  $ explain() { errcat explain --specs "$specs/idenfy.yaml" --specs "$specs/customer-verification.yaml" --specs "$specs/ranex-compliance.yaml" --specs "$specs/unico-idcloud.yaml" "$@"; }

Raw HTTP, as curl -i prints it, with the responses of a redirect before it:

  $ printf 'HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\nHTTP/2 400 \r\ncontent-type: application/json\r\nx-request-id: r-1\r\nset-cookie: sid=abc\r\n\r\n{"message":"Token not valid for bob@example.com","identifier":"TOKEN_NOT_VALID"}\n' >raw.txt
  $ explain idenfy --body raw.txt

A 429 whose body is the page of a proxy, so that the status and the wait are all there is:

  $ printf 'HTTP/1.1 429 Too Many Requests\r\nServer: nginx\r\nRetry-After: 17\r\nContent-Type: text/html\r\n\r\n<html>\r\n<head><title>429 Too Many Requests</title></head>\r\n</html>\r\n' | explain ranex-compliance | head -n 14

The same through a pipe, and for no vendor in particular:

  $ explain <raw.txt | head -n 12

curl -v, which shows the request too:

  $ cat >verbose.txt <<'END'
  > * Connected to api.example.com (192.0.2.1) port 443
  > > POST /api/v1/customers?trial=1 HTTP/2
  > > Host: api.example.com
  > > Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl
  > > 
  > } [58 bytes data]
  > < HTTP/2 429 
  > < content-type: application/json
  > < date: Sat, 28 Nov 2026 20:00:00 GMT
  > < retry-after: 60
  > < x-ratelimit-remaining: 0
  > < x-request-id: req_abc123xyz
  > < 
  > { [160 bytes data]
  > {
  >   "error": {
  >     "code": "RATE_LIMIT_EXCEEDED",
  >     "message": "Too many requests",
  >     "retryAfter": 60,
  >     "trace": {"span": "a1", "password": "hunter2"}
  >   }
  > }* Connection #0 to host api.example.com left intact
  > END
  $ explain customer-verification --body verbose.txt

A text for the vendor's support, as the spec wants it:

  $ explain customer-verification --body verbose.txt --ticket
  $ explain ranex-compliance --status 500 --ticket

An HTTP archive of a browser:

  $ cat >visit.har <<'END'
  > {"log": {"version": "1.2", "entries": [
  >   {"request": {"method": "GET", "url": "https://api.example.com/ok"}, "response": {"status": 200, "headers": [], "content": {"text": "{}"}}},
  >   {"request": {"method": "POST", "url": "https://api.example.com/api/v2/token?a=b", "headers": [{"name": "Authorization", "value": "Basic c2VjcmV0OnNlY3JldA=="}]},
  >    "response": {"status": 400, "headers": [{"name": "CF-Ray", "value": "8f00-VNO"}], "content": {"mimeType": "application/json", "text": "{\"identifier\": \"ID_NOT_DETERMINED\", \"message\": \"x\"}"}}}]}}
  > END
  $ explain idenfy --body visit.har | head -n 10

Log lines with anything around the JSON, which is escaped, quoted twice, or as Python, Node.js or Ruby print it:

  $ explain idenfy - <<< '2026-11-28T10:00:00Z ERROR [http] POST /api/v2/token {"clientId": "7"} -> status=400 {"message":"x","identifier":"TOKEN_NOT_VALID"} took 12 ms' | head -n 7
  $ explain idenfy - <<< 'level=error status=400 body="{\"message\":\"x\",\"identifier\":\"TOKEN_NOT_VALID\"}" took=12ms' | head -n 6
  $ explain idenfy - <<< '{"level":"error","status":400,"response":"{\"message\":\"x\",\"identifier\":\"TOKEN_NOT_VALID\"}"}' | head -n 6
  $ explain idenfy - <<< '"\"{\\\"identifier\\\":\\\"TOKEN_NOT_VALID\\\"}\""' | head -n 4
  $ explain customer-verification - <<< "ERROR:app:call failed with HTTP 422: {'error': {'code': 'INVALID_FIELD_FORMAT', 'message': \"it's bad\", 'field': 'dateOfBirth', 'details': None}}" | head -n 8
  $ explain customer-verification - <<< "AxiosError { response: { status: 403, data: { error: { code: 'INSUFFICIENT_PERMISSIONS', message: 'no', at: [Object] } } } }" | head -n 6
  $ explain customer-verification - <<< '{"error"=>{"code"=>"INVALID_FIELD_FORMAT", "field"=>nil}}' | head -n 4

Cut off in the middle:

  $ explain idenfy - <<< 'body: {"identifier":"TOKEN_NOT_VALID","message":"The tok... (128 more bytes)' | head -n 6

XML, and nothing but the page of a proxy:

  $ errcat explain cloud --specs "$HERE/../shapes" - <<< 'failed: <Error><Code>SlowDown</Code><Message>Reduce your rate</Message></Error>' | head -n 4
  $ explain unico-idcloud - <<< '<html><head><title>502 Bad Gateway</title></head></html>' | head -n 8

What no catalog knows is shown as what it is, and never as a terminal would obey it:

  $ printf 'HTTP/1.1 500 Oops\n\n{"error":{"code":"\\u001b[31mNEW","message":"a\\u202eb"},"card":"4242 4242 4242 4242","iban":"X1"}' | explain customer-verification | head -n 14
  $ printf '\xff\xfe\x00{\x00' | explain idenfy
  $ explain idenfy --body - </dev/null

For programs:

  $ explain --json --body raw.txt
