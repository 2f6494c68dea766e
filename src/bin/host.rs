//! `host --site DIR [--releases DIR] --listen ADDR:PORT`: serves the web edition from a folder, and what `publish` has
//! published from another, on a laptop or in a village. Serves files below the site and below `v1` of the releases, and
//! nothing else: keys and drafts beside it stay where they are. Writes nothing.

use std::error::Error;
use std::fs::File;
use std::io::{Seek as _, SeekFrom};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

/// Requests answered at once. A browser opens up to six connections.
const WORKERS: usize = 8;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value =
        |name: &str| arguments.iter().position(|argument| argument == name).and_then(|place| arguments.get(place + 1));
    let (Some(site), Some(address)) = (value("--site"), value("--listen")) else {
        return Err("usage: host --site DIR [--releases DIR] --listen ADDR:PORT (port 0 takes a free one)".into());
    };
    let folder = |name: &str| Path::new(name).canonicalize().map_err(|error| format!("{name}: {error}"));
    let folders = Folders { site: folder(site)?, releases: value("--releases").map(|name| folder(name)).transpose()? };
    let server = Arc::new(Server::http(address).map_err(|error| format!("{address}: {error}"))?);
    println!("http://{}", server.server_addr());
    let workers: Vec<_> = (0..WORKERS)
        .map(|_| {
            let (server, folders) = (Arc::clone(&server), folders.clone());
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    // A visitor who hangs up is no reason to stop.
                    drop(answer(request, &folders));
                }
            })
        })
        .collect();
    for worker in workers {
        drop(worker.join());
    }
    Ok(())
}

/// What is served.
#[derive(Clone)]
struct Folders {
    site: PathBuf,
    releases: Option<PathBuf>,
}

fn answer(request: Request, folders: &Folders) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::empty(StatusCode(405)));
    }
    let Some((path, file)) = file_for(request.url(), folders) else {
        return request.respond(Response::from_string("not here").with_status_code(404));
    };
    let length = file.metadata()?.len();
    let etag = etag(&path, &file)?;
    let asked = |name: &str| {
        let header = request.headers().iter().find(|header| header.field.as_str().as_str().eq_ignore_ascii_case(name));
        header.map(|header| header.value.as_str().to_owned())
    };
    if asked("If-None-Match").is_some_and(|known| known == etag) {
        return request.respond(Response::empty(StatusCode(304)));
    }
    let from = asked("Range").and_then(|range| range.strip_prefix("bytes=")?.strip_suffix('-')?.parse::<u64>().ok());
    let mut headers = vec![
        ("Content-Type", content_type(&path).to_owned()),
        // What is served is replaced as a whole: a browser asks each time whether it has the newest.
        ("Cache-Control", "no-cache".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Accept-Ranges", "bytes".to_owned()),
        ("ETag", etag),
    ];
    match from {
        Some(from) if from >= length => request.respond(Response::empty(StatusCode(416))),
        Some(from) => {
            let mut file = file;
            file.seek(SeekFrom::Start(from))?;
            headers.push(("Content-Range", format!("bytes {from}-{}/{length}", length - 1)));
            let rest = usize::try_from(length - from).unwrap_or(usize::MAX);
            request.respond(Response::new(StatusCode(206), made(&headers), file, Some(rest), None))
        }
        None => {
            let whole = usize::try_from(length).unwrap_or(usize::MAX);
            request.respond(Response::new(StatusCode(200), made(&headers), file, Some(whole), None))
        }
    }
}

fn made(headers: &[(&str, String)]) -> Vec<Header> {
    headers.iter().filter_map(|(name, value)| Header::from_bytes(*name, value.as_bytes()).ok()).collect()
}

/// The name of this version of a file: a published file of one name and length may differ, so the time counts too.
fn etag(path: &Path, file: &File) -> std::io::Result<String> {
    let (length, changed) = (file.metadata()?.len(), file.metadata()?.modified()?);
    let since = changed.duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_nanos();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(format!("\"{length:x}-{since:x}-{}\"", name.len()))
}

/// The file a request means, if it is one of those that are served.
fn file_for(url: &str, folders: &Folders) -> Option<(PathBuf, File)> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let relative = Path::new(if path.is_empty() { "index.html" } else { path });
    if !relative.components().all(|component| matches!(component, Component::Normal(_))) {
        return None;
    }
    let below = match &folders.releases {
        Some(releases) if relative.starts_with("v1") => releases.join("v1").canonicalize().ok()?,
        _ => folders.site.clone(),
    };
    let relative = if folders.releases.is_some() { relative.strip_prefix("v1").unwrap_or(relative) } else { relative };
    let path = below.join(relative).canonicalize().ok().filter(|path| path.starts_with(&below) && path.is_file())?;
    let file = File::open(&path).ok()?;
    Some((path, file))
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_below_the_folder_are_served() {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().canonicalize().unwrap().join("site");
        std::fs::create_dir(&site).unwrap();
        std::fs::write(site.join("index.html"), "home").unwrap();
        std::fs::write(folder.path().join("secret"), "secret").unwrap();
        std::os::unix::fs::symlink(folder.path().join("secret"), site.join("way-out")).unwrap();
        let releases = folder.path().canonicalize().unwrap().join("releases");
        std::fs::create_dir_all(releases.join("v1/meta")).unwrap();
        std::fs::create_dir_all(releases.join("pending")).unwrap();
        std::fs::write(releases.join("v1/meta/timestamp.json"), "{}").unwrap();
        std::fs::write(releases.join("pending/targets.json"), "draft").unwrap();
        std::os::unix::fs::symlink(releases.join("pending/targets.json"), releases.join("v1/way-out")).unwrap();
        let folders = Folders { site, releases: Some(releases) };
        assert!(file_for("/", &folders).is_some());
        assert!(file_for("/index.html?x=1", &folders).is_some());
        assert!(file_for("/v1/meta/timestamp.json", &folders).is_some());
        assert!(file_for("/v1/meta/timestamp.json", &Folders { releases: None, ..folders.clone() }).is_none());
        for outside in [
            "/../secret",
            "//../secret",
            "/way-out",
            "/./../secret",
            "/%2e%2e/secret",
            "/none",
            "/..\\secret",
            "/pending/targets.json",
            "/v1/../pending/targets.json",
            "/v1/way-out",
            "/meta/timestamp.json",
        ] {
            assert!(file_for(outside, &folders).is_none(), "{outside}");
        }
    }
}
