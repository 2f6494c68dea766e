//! The stores on a thread of their own, asked through a channel.

use crate::store::content::TrustedPack;
use crate::store::{Found, Place, StoreError, Stores};
use futures_channel::oneshot;
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;

type Job = Box<dyn FnOnce(&mut Stores) + Send>;

/// A handle to the stores. Clones share them; the last one to go waits for what is still to be written and closes them.
#[derive(Clone)]
pub struct StoreHandle {
    worker: Arc<Worker>,
}

/// The thread and the way to it; both are there until the worker is dropped.
struct Worker {
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Worker {
    fn drop(&mut self) {
        // Without a sender the thread ends after the jobs that wait.
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

impl StoreHandle {
    /// Opens the stores. See [`Stores::open`].
    ///
    /// # Errors
    /// As [`Stores::open`].
    pub async fn open(place: Place, embedded: Vec<TrustedPack>) -> Result<(StoreHandle, Found), StoreError> {
        let (jobs, queue) = mpsc::channel::<Job>();
        let (opened, answer) = oneshot::channel();
        let thread = std::thread::Builder::new().name("store".to_owned()).spawn(move || {
            let mut stores = match Stores::open(&place, &embedded) {
                Ok((stores, found)) => {
                    drop(opened.send(Ok(found)));
                    stores
                }
                Err(error) => {
                    drop(opened.send(Err(error)));
                    return;
                }
            };
            drop(embedded);
            while let Ok(job) = queue.recv() {
                job(&mut stores);
            }
        })?;
        let found = answer.await.map_err(|_| StoreError::Stopped)??;
        Ok((StoreHandle { worker: Arc::new(Worker { jobs: Some(jobs), thread: Some(thread) }) }, found))
    }

    /// Runs `job` on the stores, after all jobs that were handed in before.
    ///
    /// # Errors
    /// What the job returns, or [`StoreError::Stopped`].
    pub async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Stores) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (done, answer) = oneshot::channel();
        let job: Job = Box::new(move |stores| drop(done.send(job(stores))));
        self.worker.jobs.as_ref().ok_or(StoreError::Stopped)?.send(job).map_err(|_| StoreError::Stopped)?;
        answer.await.map_err(|_| StoreError::Stopped)?
    }
}
