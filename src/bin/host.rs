//! `host --site DIR --listen ADDR:PORT`: serves the web edition from a folder, on a laptop or in a village. Serves files
//! below the folder and nothing else; writes nothing.

use std::error::Error;
use std::fs::File;
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
        return Err("usage: host --site DIR --listen ADDR:PORT (port 0 takes a free one)".into());
    };
    let site = Path::new(site).canonicalize().map_err(|error| format!("{site}: {error}"))?;
    let server = Arc::new(Server::http(address).map_err(|error| format!("{address}: {error}"))?);
    println!("http://{}", server.server_addr());
    let workers: Vec<_> = (0..WORKERS)
        .map(|_| {
            let (server, site) = (Arc::clone(&server), site.clone());
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    // A visitor who hangs up is no reason to stop.
                    drop(answer(request, &site));
                }
            })
        })
        .collect();
    for worker in workers {
        drop(worker.join());
    }
    Ok(())
}

fn answer(request: Request, site: &Path) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::empty(StatusCode(405)));
    }
    let Some((path, file)) = file_for(request.url(), site) else {
        return request.respond(Response::from_string("not here").with_status_code(404));
    };
    let mut response = Response::from_file(file);
    // The site is replaced as a whole: a browser asks each time whether it has the newest.
    for (name, value) in
        [("Content-Type", content_type(&path)), ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff")]
    {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response)
}

/// The file a request means, if it is one below `site`.
fn file_for(url: &str, site: &Path) -> Option<(PathBuf, File)> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let relative = Path::new(if path.is_empty() { "index.html" } else { path });
    if !relative.components().all(|component| matches!(component, Component::Normal(_))) {
        return None;
    }
    let path = site.join(relative).canonicalize().ok().filter(|path| path.starts_with(site) && path.is_file())?;
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
        assert!(file_for("/", &site).is_some());
        assert!(file_for("/index.html?x=1", &site).is_some());
        for outside in
            ["/../secret", "//../secret", "/way-out", "/./../secret", "/%2e%2e/secret", "/none", "/..\\secret"]
        {
            assert!(file_for(outside, &site).is_none(), "{outside}");
        }
    }
}
