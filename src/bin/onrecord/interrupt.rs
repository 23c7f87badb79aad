//! Ctrl-C: the program ends at once, but never in the middle of a line.

use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

/// Held while the output of one article is written.
static WRITING: Mutex<()> = Mutex::new(());

/// How long an interrupted program waits for its line: whoever reads it may have stopped reading.
const PATIENCE: Duration = Duration::from_secs(2);

/// The exit status of an interrupted program, by the custom of shells: 128 and the number of the signal.
const INTERRUPTED: i32 = 130;

/// Keep this while the output of one article is written, to its end and flushed.
pub fn whole() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes Ctrl-C (and a polite request to end) wait for the line that is being written. Whether the program is waiting for
/// input or thinking does not matter: the signal is answered on a thread of its own.
pub fn listen() {
    // Where there are no signals to be had, the program is interrupted as any other.
    let _ = ctrlc::set_handler(|| {
        let start = Instant::now();
        loop {
            match WRITING.try_lock() {
                Err(TryLockError::WouldBlock) if start.elapsed() < PATIENCE => {
                    std::thread::sleep(Duration::from_millis(1));
                }
                // Whoever holds the lock ends with the process, and nobody can take it any more.
                _held => std::process::exit(INTERRUPTED),
            }
        }
    });
}
