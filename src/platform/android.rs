//! An Android phone, through JNI. Only classes of the framework are used, which every thread can find.

use super::net::{Native, Net};
use super::remind::{Ability, Permission, Reminders, WhileOpen};
use super::{FileError, LocalFuture, Platform, Zone, clock, release_file};
use dioxus::mobile::wry::prelude::dispatch;
use domain::moment::Moment;
use domain::reminder::{Alarm, Difference, ReminderId};
use jni::objects::{JObject, JString, JValue};
use jni::{JNIEnv, JavaVM};
use std::path::PathBuf;

/// An Android phone. Its alarms are kept in memory until the receiver of the packaged app takes them over, so that it
/// says of itself that it cannot remind yet.
#[derive(Default)]
pub(super) struct Android {
    alarms: WhileOpen,
    net: Native,
}

/// How often the app looks at the day and the zone.
const LOOK_EVERY: std::time::Duration = std::time::Duration::from_secs(10);

impl Platform for Android {
    fn folder(&self) -> Option<PathBuf> {
        files_dir().ok()
    }

    fn now(&self) -> Moment {
        clock::now()
    }

    fn zone(&self) -> Zone {
        Zone::OfDevice
    }

    fn pause(&self) -> LocalFuture<'_, ()> {
        Box::pin(tokio::time::sleep(LOOK_EVERY))
    }

    fn reminders(&self) -> &dyn Reminders {
        self
    }

    fn net(&self) -> &dyn Net {
        &self.net
    }

    fn kept_release(&self) -> LocalFuture<'_, Option<Vec<u8>>> {
        Box::pin(std::future::ready(release_file::load(self.folder())))
    }

    fn keep_release(&self, bytes: Vec<u8>) -> LocalFuture<'_, Result<(), FileError>> {
        Box::pin(std::future::ready(release_file::save(self.folder(), &bytes)))
    }

    fn save_file<'a>(&'a self, _: &'a str, _: &'a str, _: &'a [u8]) -> LocalFuture<'a, Result<String, FileError>> {
        Box::pin(std::future::ready(Err(FileError("the share sheet comes with the packaged app".to_owned()))))
    }

    fn fills_dialer(&self, number: &str) -> bool {
        let address = format!("tel:{number}");
        dispatch(move |env, activity, _webview| {
            if fill_dialer(env, activity, &address).is_err() {
                // No dialer on this device (a tablet): Java's exception must not outlive this call.
                drop(env.exception_clear());
            }
        });
        true
    }
}

impl Reminders for Android {
    fn ability(&self) -> Ability {
        Ability::Nothing
    }

    fn permission(&self) -> Permission {
        Permission::Impossible
    }

    fn ask_permission(&self) -> LocalFuture<'_, Permission> {
        Box::pin(std::future::ready(Permission::Impossible))
    }

    fn armed(&self) -> Vec<Alarm> {
        self.alarms.armed()
    }

    fn change(&self, difference: &Difference) {
        self.alarms.change(difference);
    }

    fn take_rung(&self) -> Vec<(ReminderId, Moment)> {
        self.alarms.take_rung()
    }
}

/// `startActivity(new Intent(Intent.ACTION_DIAL, Uri.parse(address)))`: shows the number and waits for the person.
fn fill_dialer(env: &mut JNIEnv<'_>, activity: &JObject<'_>, address: &str) -> jni::errors::Result<()> {
    let address = env.new_string(address)?;
    let uri = env
        .call_static_method(
            "android/net/Uri",
            "parse",
            "(Ljava/lang/String;)Landroid/net/Uri;",
            &[JValue::Object(&address)],
        )?
        .l()?;
    let action = env.new_string("android.intent.action.DIAL")?;
    let intent = env.new_object(
        "android/content/Intent",
        "(Ljava/lang/String;Landroid/net/Uri;)V",
        &[JValue::Object(&action), JValue::Object(&uri)],
    )?;
    env.call_method(activity, "startActivity", "(Landroid/content/Intent;)V", &[JValue::Object(&intent)])?;
    Ok(())
}

/// `context.getFilesDir().getAbsolutePath()`: the app's private folder.
fn files_dir() -> jni::errors::Result<PathBuf> {
    let android = ndk_context::android_context();
    #[expect(unsafe_code, reason = "the pointers come from the system by way of ndk_context")]
    // SAFETY: tao initialises ndk_context with the process's JavaVM and Application before `main` runs, and both live
    // as long as the process.
    let (vm, context) =
        unsafe { (JavaVM::from_raw(android.vm().cast())?, JObject::from_raw(android.context().cast())) };
    let mut env = vm.attach_current_thread()?;
    let folder = env.call_method(&context, "getFilesDir", "()Ljava/io/File;", &[])?.l()?;
    let path = env.call_method(&folder, "getAbsolutePath", "()Ljava/lang/String;", &[])?.l()?;
    let path: String = env.get_string(&JString::from(path))?.into();
    Ok(PathBuf::from(path))
}
