#!/usr/bin/env python3
"""Ask `verwijsgraaf serve` for what it should and should not give, over real connections.

usage: serve_probe.py TOOL [ARGUMENT...]      (run as TOOL serve --port 0 ARGUMENT...)
Prints a line for each fault. Exit status: 0 if there is none.
"""
import http.client
import re
import socket
import subprocess
import sys
import threading
import time

THING = "/ongekend-onrecht/action/12"
FORMS = {"text/turtle": b"@prefix", "application/rdf+xml": b"<?xml", "text/html": b"<!DOCTYPE html>"}


def raw(port, request, patience=20):
    """What comes back for some bytes, until the server closes or is silent."""
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as client:
        try:
            client.sendall(request)
            answer = b""
            while True:
                piece = client.recv(65536)
                if not piece:
                    return answer
                answer += piece
        except OSError:
            return answer


def get(port, target, method="GET", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request(method, target, headers=headers)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def check_forms(port, faults):
    for kind, start in FORMS.items():
        response, body = get(port, THING, Accept=kind)
        if response.status != 200 or response.headers.get_content_type() != kind or not body.startswith(start):
            faults.append(f"{THING} as {kind}: {response.status} {response.headers.get('Content-Type')}")
        head, nothing = get(port, THING, method="HEAD", Accept=kind)
        if nothing or head.headers["Content-Length"] != str(len(body)):
            faults.append(f"HEAD as {kind} differs from GET")


def check_refusals(port, faults):
    expected = {
        ("GET", "/nergens"): 404, ("POST", "/"): 405, ("PUT", "/x"): 405, ("DELETE", "/index.html"): 405,
        ("GET", "/../../etc/passwd"): 400, ("GET", "/%2e%2e/%2e%2e/etc/passwd"): 400, ("GET", "/%00"): 400,
    }
    for (method, target), status in expected.items():
        response, _ = get(port, target, method=method)
        if response.status != status:
            faults.append(f"{method} {target}: {response.status} instead of {status}")
    hostile = {
        "a huge header": b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 200_000 + b"\r\n\r\n",
        "many headers": b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X: 1\r\n" * 5000 + b"\r\n",
        "a huge target": b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
        "garbage": b"\x00\xff\x16\x03\x01 nonsense\r\n\r\n",
        "two lengths": b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "a post without its body": b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\nx",
    }
    for name, request in hostile.items():
        answer = raw(port, request)
        if answer and not re.match(rb"HTTP/1\.1 4\d\d ", answer):
            faults.append(f"{name}: {answer[:60]!r}")


def check_slow(port, faults):
    """A client that sends a header every half second is cut off, and others are served meanwhile."""
    with socket.create_connection(("127.0.0.1", port), timeout=5) as slow:
        slow.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n")
        start = time.monotonic()
        try:
            while time.monotonic() - start < 20:
                time.sleep(0.5)
                slow.sendall(b"X: 1\r\n")
                if get(port, "/robots.txt")[0].status != 200:
                    faults.append("others are not served beside a slow client")
        except OSError:
            return
    faults.append("a slow client is not cut off")


def check_load(port, faults, count=5000, clients=50):
    lost = []

    def client(share):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        for _ in range(share):
            try:
                connection.request("GET", THING, headers={"Accept": "text/turtle"})
                response = connection.getresponse()
                if response.status != 200 or not response.read().startswith(b"@prefix"):
                    lost.append(response.status)
            except OSError as error:
                lost.append(error)
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    threads = [threading.Thread(target=client, args=(count // clients,)) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if lost:
        faults.append(f"{len(lost)} of {count} requests were lost: {lost[0]}")


def main(tool, *arguments):
    server = subprocess.Popen([tool, "serve", "--port", "0", *arguments], stderr=subprocess.PIPE, text=True)
    faults = []
    try:
        for line in server.stderr:
            found = re.search(r"at http://127\.0\.0\.1:(\d+)/", line)
            if found:
                for check in (check_forms, check_refusals, check_slow, check_load, check_forms):
                    check(int(found[1]), faults)
                break
        else:
            faults.append("the server did not start")
        if server.poll() is not None:
            faults.append("the server stopped")
    finally:
        server.kill()
        server.wait()
    print("\n".join(faults) or "no faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
