//! A host on loopback that serves a folder and misbehaves as a test tells it. It never sleeps: where nothing shall come, it
//! waits until the other side hangs up.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;
use trust::hash::Sha256;

/// What a request gets.
#[derive(Clone, Debug)]
pub enum Answer {
    /// What a good host says.
    Good,
    /// The connection ends after so many bytes of the body.
    Cut(usize),
    /// So many bytes of the body, and then nothing until the other side hangs up.
    Stall(usize),
    /// A byte of the body now and then, ten a second at most.
    Drip,
    /// A `Content-Length` that is wrong by so much.
    Lie(i64),
    /// A body without length or end.
    Endless,
    /// This status and no body.
    Status(u16),
    /// A range that begins so many bytes later than it was asked for.
    OtherRange(u64),
    /// The whole file, whatever range was asked for.
    NoRanges,
    /// It is somewhere else.
    Redirect(String),
    /// This body instead, as a page.
    Page(Vec<u8>),
    /// The byte there is another one.
    Flipped(usize),
}

/// A request that came.
#[derive(Clone, Debug)]
pub struct Request {
    /// `/v1/…`.
    pub path: String,
    /// The first byte of the range, if one was asked for.
    pub from: Option<u64>,
    /// How many requests came before it.
    pub before: usize,
    etag: Option<String>,
}

/// A request that was answered.
#[derive(Clone, Debug)]
pub struct Served {
    pub path: String,
    pub from: Option<u64>,
    /// Bytes of the body that the other side's network took.
    pub sent: usize,
}

type Script = Box<dyn FnMut(&Request) -> Answer + Send>;

struct State {
    folder: Mutex<PathBuf>,
    served: Mutex<Vec<Served>>,
    ends: AtomicBool,
}

/// The host; it ends when it is dropped.
pub struct Host {
    address: SocketAddr,
    state: Arc<State>,
    thread: Option<JoinHandle<()>>,
}

impl Host {
    /// Serves `folder` and does nothing wrong.
    pub fn good(folder: &Path) -> Host {
        Host::scripted(folder, |_| Answer::Good)
    }

    /// Serves `folder`; `script` says how.
    pub fn scripted(folder: &Path, script: impl FnMut(&Request) -> Answer + Send + 'static) -> Host {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(State {
            folder: Mutex::new(folder.to_owned()),
            served: Mutex::default(),
            ends: AtomicBool::new(false),
        });
        let shared = Arc::clone(&state);
        let mut script: Script = Box::new(script);
        let thread = std::thread::spawn(move || {
            for (before, connection) in listener.incoming().enumerate() {
                if shared.ends.load(Ordering::Acquire) {
                    break;
                }
                let Ok(mut connection) = connection else { continue };
                let Some(request) = read(&mut connection, before) else { continue };
                let answer = script(&request);
                let file = lock(&shared.folder).join(request.path.trim_start_matches('/'));
                let sent = respond(&mut connection, &request, &answer, std::fs::read(file).ok(), &shared.ends);
                let Request { path, from, .. } = request;
                lock(&shared.served).push(Served { path, from, sent });
            }
        });
        Host { address, state, thread: Some(thread) }
    }

    /// Its address, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Serves another folder from now on.
    pub fn serve(&self, folder: &Path) {
        folder.clone_into(&mut lock(&self.state.folder));
    }

    /// What was asked and answered so far. Everything that came before the last answer is in it.
    pub fn served(&self) -> Vec<Served> {
        lock(&self.state.served).clone()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.state.ends.store(true, Ordering::Release);
        drop(TcpStream::connect(self.address));
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
            && !std::thread::panicking()
        {
            panic!("the host's thread failed");
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A request's head; `None` when the other side went away.
fn read(connection: &mut TcpStream, before: usize) -> Option<Request> {
    let (mut head, mut buffer) = (Vec::new(), [0; 1024]);
    // A client that gave up while it was still connecting may keep the connection for later and say nothing on it.
    connection.set_read_timeout(Some(Duration::from_secs(2))).ok()?;
    while !head.windows(4).any(|window| window == b"\r\n\r\n") {
        let count = connection.read(&mut buffer).ok().filter(|count| *count > 0)?;
        head.extend_from_slice(&buffer[..count]);
        // The first byte of a TLS handshake, which has no such end; a host without TLS hangs up.
        if head.first() == Some(&0x16) {
            return None;
        }
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let header = |name: &str| {
        let mut lines = head.lines().filter_map(|line| line.split_once(':'));
        lines.find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_owned())
    };
    let range = header("range");
    let from = range.and_then(|range| range.strip_prefix("bytes=")?.trim_end_matches('-').parse().ok());
    // What follows waits for as long as the answer says.
    connection.set_read_timeout(None).ok()?;
    Some(Request {
        path: head.split_whitespace().nth(1).unwrap_or_default().to_owned(),
        from,
        before,
        etag: header("if-none-match"),
    })
}

/// Answers and returns how many bytes of a body were taken.
fn respond(
    connection: &mut TcpStream,
    request: &Request,
    answer: &Answer,
    file: Option<Vec<u8>>,
    ends: &AtomicBool,
) -> usize {
    match answer {
        Answer::Status(status) => return send(connection, &format!("{status} So"), "Content-Length: 0\r\n", &[]),
        Answer::Redirect(to) => {
            let headers = format!("Location: {to}{}\r\nContent-Length: 0\r\n", request.path);
            return send(connection, "302 Found", &headers, &[]);
        }
        Answer::Page(page) => {
            let headers = format!("Content-Type: text/html\r\nContent-Length: {}\r\n", page.len());
            return send(connection, "200 OK", &headers, page);
        }
        Answer::Endless => {
            let mut sent = send(connection, "200 OK", "", &[]);
            while !ends.load(Ordering::Acquire) && connection.write_all(&[b'x'; 4096]).is_ok() {
                sent += 4096;
            }
            return sent;
        }
        _ => {}
    }
    let Some(mut body) = file else { return send(connection, "404 Not Found", "Content-Length: 0\r\n", &[]) };
    let etag = format!("\"{}\"", Sha256::of(&body));
    if request.etag.as_ref() == Some(&etag) {
        return send(connection, "304 Not Modified", &format!("ETag: {etag}\r\n"), &[]);
    }
    if let Answer::Flipped(place) = answer
        && let Some(byte) = body.get_mut(*place)
    {
        *byte ^= 1;
    }
    let whole = body.len();
    let (mut status, mut headers) = ("200 OK", format!("ETag: {etag}\r\n"));
    if let (Some(from), false) = (request.from, matches!(answer, Answer::NoRanges)) {
        let from = from + if let Answer::OtherRange(later) = answer { *later } else { 0 };
        if from >= whole as u64 {
            return send(connection, "416 Range Not Satisfiable", "Content-Length: 0\r\n", &[]);
        }
        body.drain(..usize::try_from(from).unwrap());
        status = "206 Partial Content";
        headers += &format!("Content-Range: bytes {from}-{}/{whole}\r\n", whole - 1);
    }
    let lie = if let Answer::Lie(by) = answer { *by } else { 0 };
    headers += &format!("Content-Length: {}\r\n", (i64::try_from(body.len()).unwrap() + lie).max(0));
    match answer {
        Answer::Cut(after) => send(connection, status, &headers, &body[..body.len().min(*after)]),
        Answer::Stall(after) => {
            let sent = send(connection, status, &headers, &body[..body.len().min(*after)]);
            until_hung_up(connection, ends);
            sent
        }
        Answer::Drip => {
            let mut sent = send(connection, status, &headers, &[]);
            // Waits for the other side to hang up, a tenth of a second at a time.
            connection.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
            for byte in body {
                let is_over = ends.load(Ordering::Acquire) || matches!(connection.read(&mut [0; 16]), Ok(0));
                if is_over || connection.write_all(&[byte]).is_err() {
                    break;
                }
                sent += 1;
            }
            sent
        }
        _ => send(connection, status, &headers, &body),
    }
}

/// A head and a body; returns the bytes of the body that were taken.
fn send(connection: &mut TcpStream, status: &str, headers: &str, body: &[u8]) -> usize {
    let head = format!("HTTP/1.1 {status}\r\nConnection: close\r\n{headers}\r\n");
    if connection.write_all(head.as_bytes()).is_err() {
        return 0;
    }
    if connection.write_all(body).is_ok() { body.len() } else { 0 }
}

/// Waits until the other side hangs up, or the test is over: a client on the test's own thread cannot hang up while that waits
/// for this host to end.
fn until_hung_up(connection: &mut TcpStream, ends: &AtomicBool) {
    let _ = connection.set_read_timeout(Some(Duration::from_millis(100)));
    while !ends.load(Ordering::Acquire) && !matches!(connection.read(&mut [0; 256]), Ok(0)) {}
}
