"""A 2G line on this machine: two network namespaces, joined by two TUN devices and by this program, which delays, throttles
and loses packets between them. Real TCP and, where openssl makes a certificate, real TLS run over it. Needs root.

link.py FOLDER PROFILE RUNS ARM=PATH,PATH… ARM=…    fetches the paths of each arm, one after the other over one connection,
                                                     RUNS times, arms interleaved; prints JSON
"""

import ctypes
import fcntl
import http.client
import json
import os
import random
import socket
import ssl
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# Down and up in bits a second, the shortest and longest way there and back in seconds, packets lost each way.
PROFILES = {"GPRS": (40_000, 20_000, 0.600, 0.760, 0.05), "EDGE": (120_000, 60_000, 0.400, 0.500, 0.02)}
CLIENT, SERVER = "10.77.0.1", "10.77.0.2"
NEW_NET = 0x40000000
MTU = 1400
# Bytes that wait for a direction of the line; more are lost, as in a base station.
QUEUE = 64 * 1024
PATIENCE = 120
PORT = 8443

libc = ctypes.CDLL(None, use_errno=True)


def checked(result):
    if result != 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))


def namespace():
    """A network of its own for this thread, and the file that leads back to it."""
    checked(libc.unshare(NEW_NET))
    return os.open("/proc/thread-self/ns/net", os.O_RDONLY)


def tun(own, other):
    """A device in the network of this thread."""
    device = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(device, 0x400454CA, struct.pack("16sH14x", b"line", 0x0001 | 0x1000))
    for words in (f"addr add {own} peer {other} dev line", f"link set line mtu {MTU} up", "link set lo up"):
        subprocess.run(["ip", *words.split()], check=True)
    # What TCP learned in one run must not help the next.
    with open("/proc/sys/net/ipv4/tcp_no_metrics_save", "w") as setting:
        setting.write("1")
    return device


class Direction:
    """Packets from one device to the other, in order."""

    def __init__(self, source, sink, rate, nearest, farthest, loss, seed):
        self.chance = random.Random(seed)
        self.source, self.sink, self.rate, self.loss = source, sink, rate, loss
        self.nearest, self.farthest = nearest, farthest
        self.waiting, self.changed = deque(), threading.Condition()
        self.queued, self.free, self.last = 0, 0.0, 0.0
        for work in (self.take, self.give):
            threading.Thread(target=work, daemon=True).start()

    def take(self):
        while True:
            packet = os.read(self.source, 65536)
            now = time.monotonic()
            if self.chance.random() < self.loss or self.queued + len(packet) > QUEUE:
                continue
            self.free = max(self.free, now) + len(packet) * 8 / self.rate
            self.last = max(self.last, self.free + self.chance.uniform(self.nearest, self.farthest))
            with self.changed:
                self.queued += len(packet)
                self.waiting.append((self.free, self.last, packet))
                self.changed.notify()

    def give(self):
        while True:
            with self.changed:
                while not self.waiting:
                    self.changed.wait()
                _, due, packet = self.waiting.popleft()
            time.sleep(max(0.0, due - time.monotonic()))
            self.queued -= len(packet)
            try:
                os.write(self.sink, packet)
            except OSError:
                return


class Quiet(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self):
        body = self.server.files.get(self.path.lstrip("/"))
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Length", str(len(body or b"")))
        self.send_header("ETag", '"1"')
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *_):
        pass


class Host(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass


def certificate():
    """A context with a certificate that nobody else trusts; the client does not look at it."""
    with tempfile.TemporaryDirectory() as folder:
        key, cert = f"{folder}/key", f"{folder}/cert"
        made = f"openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=host -keyout {key} -out {cert}"
        subprocess.run(made.split(), check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(cert, key)
        return context


def fetch(paths):
    trusting = ssl._create_unverified_context()
    start = time.monotonic()
    connection = http.client.HTTPSConnection(SERVER, PORT, timeout=PATIENCE, context=trusting)
    for path in paths:
        connection.request("GET", "/" + path)
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise OSError(f"{path}: {answer.status}")
    taken = time.monotonic() - start
    connection.close()
    return taken


def control(server, echo):
    """The line itself: the median way there and back in seconds, and bits a second of a burst downwards."""
    echo.settimeout(3)
    times = []
    for number in range(12):
        start = time.monotonic()
        echo.sendto(bytes([number]) * 40, (SERVER, 9))
        try:
            while echo.recv(100)[0] != number:
                pass
            times.append(time.monotonic() - start)
        except TimeoutError:
            pass
    for _ in range(30):
        server.sendto(bytes(1172), (CLIENT, 10))
    arrived = []
    try:
        while True:
            arrived.append((time.monotonic(), len(echo.recv(2000)) + 28))
    except TimeoutError:
        pass
    span = arrived[-1][0] - arrived[0][0]
    # Lost packets took their time only if they were lost behind the narrow place; here they are lost before it.
    return {"rtt": sorted(times)[len(times) // 2], "rate": sum(size for _, size in arrived[1:]) * 8 / span}


def answer_echo(server):
    while True:
        data, sender = server.recvfrom(2000)
        server.sendto(data, sender)


def main(folder, profile, runs, arms):
    down, up, nearest, farthest, loss = PROFILES[profile]
    context = certificate()
    phone = namespace()
    phone_end = tun(CLIENT, SERVER)
    namespace()
    host_end = tun(SERVER, CLIENT)
    Direction(phone_end, host_end, up, nearest / 2, farthest / 2, loss, 1)
    Direction(host_end, phone_end, down, nearest / 2, farthest / 2, loss, 2)
    host = Host((SERVER, PORT), Quiet)
    host.socket = context.wrap_socket(host.socket, server_side=True, do_handshake_on_connect=False)
    host.files = {path: open(f"{folder}/{path}", "rb").read() for paths in arms.values() for path in paths}
    threading.Thread(target=host.serve_forever, daemon=True).start()
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind((SERVER, 9))
    threading.Thread(target=answer_echo, args=(server,), daemon=True).start()
    checked(libc.setns(phone, NEW_NET))
    echo = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    echo.bind((CLIENT, 10))
    line = control(server, echo)
    times = {arm: [] for arm in arms}
    failed = {arm: 0 for arm in arms}
    for run in range(runs):
        # Another order each time.
        for arm in sorted(arms, key=lambda arm: random.Random(f"{run}{arm}").random()):
            try:
                times[arm].append(round(fetch(arms[arm]), 3))
            except OSError:
                failed[arm] += 1
            time.sleep(0.5)
    wanted = {"rtt": (nearest + farthest) / 2, "rate": down}
    print(json.dumps({"line": line, "wanted": wanted, "times": times, "failed": failed}))


if __name__ == "__main__":
    folder, profile, runs, *arms = sys.argv[1:]
    named = (arm.split("=", 1) for arm in arms)
    main(folder, profile, int(runs), {name: paths.split(",") for name, paths in named})
