//! A host that counts what it is asked. A request a connection; whole files only.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

#[derive(Clone)]
pub struct Host {
    state: Arc<Mutex<State>>,
    pub address: String,
}

struct State {
    folder: PathBuf,
    /// Path and status.
    asked: Vec<(String, u16)>,
}

impl Host {
    pub fn start(folder: &Path) -> Host {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let state = Arc::new(Mutex::new(State { folder: folder.to_owned(), asked: Vec::new() }));
        let host = Host { state, address };
        let served = host.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // Who hangs up is no reason to stop.
                drop(served.answer(stream));
            }
        });
        host
    }

    /// Serves another folder from now on.
    pub fn serve(&self, folder: &Path) {
        self.lock().folder = folder.to_owned();
    }

    /// What was asked since the last time.
    pub fn asked(&self) -> Vec<(String, u16)> {
        std::mem::take(&mut self.lock().asked)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let path = lines.next().transpose()?.unwrap_or_default();
        let path = path.split(' ').nth(1).unwrap_or_default().trim_start_matches('/').to_owned();
        let mut known = None;
        for line in lines {
            let line = line?;
            if line.is_empty() {
                break;
            }
            if line.to_ascii_lowercase().starts_with("if-none-match:") {
                known = line.split_once(": ").map(|(_, etag)| etag.to_owned());
            }
        }
        let folder = self.lock().folder.clone();
        let body = std::fs::read(folder.join(&path)).ok();
        let mut hasher = DefaultHasher::new();
        body.hash(&mut hasher);
        let etag = format!("\"{:x}\"", hasher.finish());
        let status = match &body {
            None => 404,
            Some(_) if known.as_deref() == Some(&etag) => 304,
            Some(_) => 200,
        };
        self.lock().asked.push((path, status));
        let body = body.filter(|_| status == 200).unwrap_or_default();
        let length = body.len();
        write!(stream, "HTTP/1.1 {status} x\r\nContent-Length: {length}\r\nETag: {etag}\r\nConnection: close\r\n\r\n")?;
        stream.write_all(&body)
    }
}
