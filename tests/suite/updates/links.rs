//! Bad connections and strange hosts: cut, stalled, lying, endless, redirected, somebody's sign-in page.

use super::host::{Answer, Host, Request, Served};
use super::phone::{Impatient, Phone, installed, why};
use crate::releases::releases;
use before_you_go::app::update::{Outcome, Progress, Why};
use before_you_go::platform::net::Go;
use domain::Lang;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// What a phone may ask for in one update: `MOST_REQUESTS` of the code.
const MOST_REQUESTS: u32 = 64;

fn is_full(path: &str) -> bool {
    path.starts_with("/v1/z/")
}

/// The host with release 1, for a phone that has what the program brought: a small bundle and two full packs.
fn first_release(script: impl FnMut(&Request) -> Answer + Send + 'static) -> Host {
    Host::scripted(&releases().served(1), script)
}

/// The length of the largest full pack that was asked for, and its path.
fn largest(host: &Host) -> (usize, String) {
    let served = host.served();
    let paths = served.iter().map(|one| one.path.clone()).filter(|path| is_full(path));
    paths.map(|path| (releases().read(1, path.trim_start_matches('/')).len(), path)).max().unwrap()
}

fn sent(served: &[Served], path: &str) -> usize {
    served.iter().filter(|one| one.path == path).map(|one| one.sent).sum()
}

#[tokio::test]
async fn a_full_pack_that_is_cut_goes_on_where_it_was() {
    let plain = first_release(|_| Answer::Good);
    assert_eq!(installed(&Phone::new().await.update(&[plain.url()]).await), 1);
    let (length, path) = largest(&plain);
    for cut in [0, 1, 2, 100, length / 3, length / 2, length - 2, length - 1] {
        let (of, mut is_cut) = (path.clone(), false);
        let host = first_release(move |request| {
            let is_first = request.path == of && !is_cut;
            is_cut |= is_first;
            if is_first { Answer::Cut(cut) } else { Answer::Good }
        });
        let phone = Phone::new().await;
        let report = phone.update(&[host.url()]).await;
        assert_eq!(installed(&report), 1, "cut at {cut}");
        phone.assert_at(1).await;
        let served = host.served();
        assert_eq!(sent(&served, &path), length, "cut at {cut}: not a byte twice");
        let from: Vec<Option<u64>> = served.iter().filter(|one| one.path == path).map(|one| one.from).collect();
        assert_eq!(from, [None, (cut > 0).then_some(cut as u64)]);
        // Nobody waits before going on with what was cut; only when nothing came.
        assert_eq!(phone.net.waits.load(Ordering::Relaxed), usize::from(cut == 0), "cut at {cut}");
    }
}

#[tokio::test]
async fn a_bundle_that_is_cut_is_asked_for_again() {
    let length = releases().read(2, "v1/u/en/1.ub").len();
    for cut in [0, 1, 8, length / 4, length / 2, length - 1] {
        let host =
            Host::scripted(
                &releases().served(2),
                move |request| {
                    if request.before == 0 { Answer::Cut(cut) } else { Answer::Good }
                },
            );
        let phone = Phone::at(1).await;
        assert_eq!(installed(&phone.update(&[host.url()]).await), 2, "cut at {cut}");
        phone.assert_at(2).await;
        assert!(sent(&host.served(), "/v1/u/en/1.ub") <= length + cut);
    }
}

#[tokio::test]
async fn no_flipped_byte_from_a_host_brings_anything_that_is_not_signed() {
    let length = releases().read(2, "v1/u/en/1.ub").len();
    let mut refused = 0;
    for place in (0..length).step_by(length / 30) {
        let host = Host::scripted(&releases().served(2), move |request| {
            if request.path.ends_with(".ub") { Answer::Flipped(place) } else { Answer::Good }
        });
        let phone = Phone::at(1).await;
        let before = phone.state();
        match phone.update(&[host.url()]).await.outcome {
            // A patch that was damaged is replaced by the whole pack.
            Outcome::New { release, .. } => assert_eq!(release, 2),
            _ => {
                refused += 1;
                assert_eq!(phone.state().packs, before.packs, "at {place}");
            }
        }
        phone.assert_whole().await;
    }
    assert!(refused > 5, "{refused}");
}

#[tokio::test]
async fn what_had_come_before_the_phone_was_switched_off_is_not_fetched_again() {
    let plain = first_release(|_| Answer::Good);
    Phone::new().await.update(&[plain.url()]).await;
    let (length, path) = largest(&plain);
    let (of, half) = (path.clone(), length / 2);
    let mut is_cut = false;
    let host = first_release(move |request| {
        let is_first = request.path == of && !is_cut;
        is_cut |= is_first;
        if is_first { Answer::Cut(half) } else { Answer::Good }
    });
    let phone = Phone::new().await;
    let before = phone.state();
    // The person stops it when the half has come.
    let watch = |progress: Progress| {
        let is_half = progress.of == Some(length as u64) && progress.bytes >= half as u64;
        if is_half { Go::Stop } else { Go::On }
    };
    let report = phone.app.update(Lang::En, &[host.url()], &watch).await;
    assert_eq!(*why(&report), Why::Stopped);
    assert_eq!(phone.state().packs, before.packs);
    let phone = phone.again(|_| {}).await;
    assert_eq!(installed(&phone.update(&[host.url()]).await), 1);
    phone.assert_at(1).await;
    assert_eq!(sent(&host.served(), &path), length, "not a byte twice");
}

/// Each is what the second request for a pack gets, after the first was cut in the middle.
#[tokio::test]
async fn strange_answers_to_going_on_never_install_anything_else() {
    let strange: [(&str, Answer); 8] = [
        ("no ranges", Answer::NoRanges),
        ("a later range", Answer::OtherRange(1)),
        ("beyond the end", Answer::Status(416)),
        ("an error", Answer::Status(503)),
        ("too many", Answer::Status(429)),
        ("a shorter length", Answer::Lie(-1)),
        ("a longer length", Answer::Lie(1)),
        ("another byte", Answer::Flipped(5)),
    ];
    for (name, answer) in strange {
        let mut packs = 0;
        let host = first_release(move |request| {
            packs += usize::from(is_full(&request.path));
            match packs {
                1 if is_full(&request.path) => Answer::Cut(50),
                2 => answer.clone(),
                _ => Answer::Good,
            }
        });
        let phone = Phone::new().await;
        assert_eq!(installed(&phone.update(&[host.url()]).await), 1, "{name}");
        phone.assert_at(1).await;
    }
}

/// The same, and the host goes on so for ever: a mirror that does not is found.
#[tokio::test]
async fn a_host_that_stays_strange_is_left_for_a_mirror() {
    let text = b"something unpacked on the way, and so of another length, as some operators' proxies do it".repeat(9);
    let strange: [(&str, Answer); 12] = [
        ("a later range", Answer::OtherRange(1)),
        ("missing", Answer::Status(404)),
        ("forbidden", Answer::Status(403)),
        ("gone", Answer::Status(410)),
        ("an error", Answer::Status(500)),
        ("another error", Answer::Status(502)),
        ("beyond the end", Answer::Status(416)),
        ("a shorter length", Answer::Lie(-1)),
        ("a page", Answer::Page(b"<html>Welcome! Please sign in.</html>".to_vec())),
        ("unpacked", Answer::Page(text)),
        ("endless", Answer::Endless),
        ("another byte", Answer::Flipped(7)),
    ];
    let good = first_release(|_| Answer::Good);
    for (name, answer) in strange {
        let asked = answer.clone();
        let host = first_release(move |request| match (is_full(&request.path), request.from) {
            (false, _) => Answer::Good,
            // So that there is something to go on with.
            (true, None) if matches!(asked, Answer::OtherRange(_)) => Answer::Cut(50),
            (true, _) => asked.clone(),
        });
        let phone = Phone::new().await;
        let before = phone.state();
        let report = phone.update(&[host.url()]).await;
        assert!(matches!(why(&report), Why::NoConnection | Why::Damaged), "{name}: {report:?}");
        assert!(why(&report).should_retry(), "{name}: nobody is accused");
        assert!(report.traffic.requests <= MOST_REQUESTS, "{name}: {}", report.traffic.requests);
        assert_eq!(phone.state().packs, before.packs, "{name}");
        let report = phone.update(&[host.url(), good.url()]).await;
        assert!(matches!(report.outcome, Outcome::New { release: 1, .. }), "{name}: {report:?}");
        phone.assert_at(1).await;
    }
}

#[tokio::test]
async fn a_host_that_gives_a_byte_at_a_time_uses_up_nothing_of_the_next_one() {
    let host = first_release(|request| if is_full(&request.path) { Answer::Cut(1) } else { Answer::Good });
    let good = first_release(|_| Answer::Good);
    let phone = Phone::new().await;
    let report = phone.update(&[host.url()]).await;
    assert!(why(&report).should_retry(), "{report:?}");
    assert_eq!(report.traffic.requests, MOST_REQUESTS);
    assert_eq!(installed(&phone.update(&[host.url(), good.url()]).await), 1);
    phone.assert_at(1).await;
}

#[tokio::test]
async fn a_redirect_is_followed_and_not_for_ever() {
    let good = first_release(|_| Answer::Good);
    let to = good.url();
    let host = first_release(move |_| Answer::Redirect(to.clone()));
    let phone = Phone::new().await;
    assert_eq!(installed(&phone.update(&[host.url()]).await), 1);
    phone.assert_at(1).await;
    // To itself.
    let host = first_release(|_| Answer::Redirect(String::new()));
    let phone = Phone::new().await;
    let before = phone.state();
    let report = phone.update(&[host.url()]).await;
    assert!(why(&report).should_retry(), "{report:?}");
    assert_eq!(phone.state(), before);
    assert!(host.served().len() < 50, "{}", host.served().len());
}

#[tokio::test]
async fn a_forbidden_bundle_is_a_missing_one() {
    // Some stores answer 403 for what is not there: then the bundle for any release is asked for.
    for status in [403, 404] {
        let host = Host::scripted(&releases().served(3), move |request| {
            if request.path == "/v1/u/en/1.ub" { Answer::Status(status) } else { Answer::Good }
        });
        let phone = Phone::at(1).await;
        assert_eq!(installed(&phone.update(&[host.url()]).await), 3);
        let paths: Vec<String> = host.served().into_iter().take(2).map(|one| one.path).collect();
        assert_eq!(paths, ["/v1/u/en/1.ub", "/v1/u/en/head.ub"]);
        phone.assert_at(3).await;
    }
}

#[tokio::test]
async fn a_sign_in_page_or_no_network_is_no_alarm_and_changes_nothing() {
    let page = b"<!DOCTYPE html><title>Free Wi-Fi</title><form>Your number, please</form>".to_vec();
    let portal = first_release(move |_| Answer::Page(page.clone()));
    let nothing = first_release(|_| Answer::Status(404));
    let long = first_release(|_| Answer::Endless);
    let dead = Host::good(&releases().served(1)).url();
    // A host that speaks no TLS.
    let plain = first_release(|_| Answer::Good).url();
    let no_tls = first_release(|_| Answer::Good);
    let cases = [
        ("a portal", portal.url(), Why::Portal),
        ("a host without updates", nothing.url(), Why::Portal),
        ("an endless page", long.url(), Why::Portal),
        ("nobody", dead, Why::NoConnection),
        ("nobody, with TLS", plain.replace("http:", "https:"), Why::NoConnection),
        ("no TLS", no_tls.url().replace("http:", "https:"), Why::NoConnection),
        // Longer than names can be, so that no name server is asked.
        ("no such name", format!("http://{}.invalid", "a".repeat(64)), Why::NoConnection),
        ("no address", "http://".to_owned(), Why::NoConnection),
    ];
    let phone = Phone::at(1).await;
    let before = phone.state();
    let good = Host::good(&releases().served(1));
    for (name, address, expected) in cases {
        let report = phone.update(std::slice::from_ref(&address)).await;
        assert_eq!(*why(&report), expected, "{name}");
        assert!(why(&report).should_retry(), "{name}");
        assert!(!report.verified, "{name}");
        assert_eq!(phone.state(), before, "{name}");
        // A good host after it counts.
        let report = phone.update(&[address, good.url()]).await;
        assert!(matches!(report.outcome, Outcome::Same { release: 1, .. }), "{name}: {report:?}");
    }
    assert_eq!(*why(&phone.update(&[]).await), Why::NoHost);
}

#[tokio::test]
async fn a_silent_or_dripping_host_is_given_up() {
    let strange: [(&str, Answer); 3] =
        [("silent", Answer::Stall(0)), ("silent in the middle", Answer::Stall(300)), ("dripping", Answer::Drip)];
    for (name, answer) in strange {
        let host = first_release(move |_| answer.clone());
        let phone = Phone::new().await.again_with(Impatient::stalling_after(Duration::from_millis(300)), |_| {}).await;
        let before = phone.state();
        let report = phone.update(&[host.url()]).await;
        assert_eq!(*why(&report), Why::NoConnection, "{name}");
        assert_eq!(phone.state(), before, "{name}");
        // Each try is followed by a longer wait, and there are four.
        assert_eq!((report.traffic.requests, phone.net.waits.load(Ordering::Relaxed)), (4, 3), "{name}");
    }
}

#[tokio::test]
async fn endless_bodies_cost_no_more_than_the_limits() {
    let host = first_release(|_| Answer::Endless);
    let phone = Phone::new().await;
    let report = phone.update(&[host.url()]).await;
    assert_eq!(*why(&report), Why::Portal);
    // The limit of a bundle, once: what is too long is not asked for again.
    assert_eq!((report.traffic.requests, report.traffic.bytes), (1, 64 << 10));
    let host = first_release(|request| if is_full(&request.path) { Answer::Endless } else { Answer::Good });
    let report = phone.update(&[host.url()]).await;
    assert!(matches!(why(&report), Why::Damaged), "{report:?}");
    let longest = releases().read(1, largest(&host).1.trim_start_matches('/')).len() as u64;
    assert!(report.traffic.bytes <= (64 << 10) + 4 * longest, "{}", report.traffic.bytes);
}

#[tokio::test]
async fn nothing_new_costs_one_small_question() {
    let host = Host::good(&releases().served(1));
    let phone = Phone::at(1).await;
    for _ in 0..2 {
        let report = phone.update(&[host.url()]).await;
        assert!(matches!(report.outcome, Outcome::Same { release: 1, .. }), "{report:?}");
        assert_eq!(report.traffic.requests, 1);
    }
    let sent: Vec<usize> = host.served().iter().map(|one| one.sent).collect();
    assert!(sent[0] > 0);
    assert_eq!(sent[1], 0, "the second time the host says that nothing is new");
    // The next release is one more request.
    host.serve(&releases().served(2));
    let report = phone.update(&[host.url()]).await;
    assert_eq!((installed(&report), report.traffic.requests), (2, 1));
    phone.assert_at(2).await;
}

#[tokio::test]
async fn a_mirror_that_lags_behind_is_no_error_and_the_next_one_is_asked() {
    let [old, new] = [Host::good(&releases().served(1)), Host::good(&releases().served(3))];
    let phone = Phone::at(2).await;
    let before = phone.state();
    let report = phone.update(&[old.url()]).await;
    assert!(matches!(report.outcome, Outcome::Same { release: 2, .. }), "{report:?}");
    assert_eq!(phone.state(), before);
    assert_eq!(installed(&phone.update(&[old.url(), new.url()]).await), 3);
    phone.assert_at(3).await;
}
