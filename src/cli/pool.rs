//! Work on many things on all cores.

use std::any::Any;
use std::collections::BTreeMap;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, Builder};

use rayon::ThreadPoolBuilder;

/// How many items the work may be ahead of what is handed on.
const AHEAD: usize = 64;

/// How many results of quick work are gathered before whoever takes them is woken: waking takes time too.
const GATHERED: usize = 16;

/// What an item came to, or what the work on it panicked with.
type Outcome<R> = Result<R, Box<dyn Any + Send>>;

/// Works on all items and hands the results on in the order of the items. The memory that is needed does not grow
/// with their number.
pub(super) fn in_order<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync, mut take: impl FnMut(R)) {
    let mut pass_on = |outcome: Outcome<R>| take(outcome.unwrap_or_else(|panic| panic::resume_unwind(panic)));
    // One item needs no thread, and where the system gives none, this one does the work.
    if items.len() < 2 || !run(items, GATHERED, Builder::new, &work, &mut pass_on) {
        items.iter().for_each(|item| take(work(item)));
    }
}

/// How many threads work on so many items.
pub(super) fn workers(items: usize) -> usize {
    thread::available_parallelism().map_or(1, usize::from).min(items)
}

/// The same for work that needs a stack of so many bytes: an item that panics gives nothing and stops no other.
pub(super) fn in_order_apart<T: Sync, R: Send>(
    items: &[T],
    stack: usize,
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(Option<R>),
) {
    let builder = || Builder::new().stack_size(stack);
    if !run(items, 1, builder, &work, &mut |outcome: Outcome<R>| take(outcome.ok())) {
        items.iter().for_each(|_| take(None));
    }
}

/// Works on items on threads that each work on one item at a time and on nothing else meanwhile. Whether there is any
/// such thread: without, nothing is done. Results are taken as soon as so many are gathered.
fn run<T: Sync, R: Send>(
    items: &[T],
    gathered: usize,
    builder: impl Fn() -> Builder,
    work: &(impl Fn(&T) -> R + Sync),
    take: &mut dyn FnMut(Outcome<R>),
) -> bool {
    let line = Line::new(items.len(), gathered);
    let worker = || {
        // What the items divide among threads themselves stays on the one that they are worked on by.
        let _own = ThreadPoolBuilder::new().num_threads(1).use_current_thread().build();
        while let Some(at) = line.next() {
            let Some(item) = items.get(at) else { break };
            line.put(at, panic::catch_unwind(AssertUnwindSafe(|| work(item))));
        }
    };
    thread::scope(|scope| {
        let start = || builder().spawn_scoped(scope, worker);
        let started = (0..workers(items.len())).filter(|_| start().is_ok()).count();
        let _closing = Closing(&line);
        let mut left = if started > 0 { items.len() } else { 0 };
        while left > 0 {
            let ready = line.take();
            left -= ready.len();
            ready.into_iter().for_each(&mut *take);
        }
        started > 0
    })
}

/// Items that are worked on out of order and taken in order.
struct Line<R> {
    state: Mutex<State<R>>,
    /// For whoever takes: results are ready.
    ready: Condvar,
    /// For the workers: some were taken.
    room: Condvar,
    items: usize,
    gathered: usize,
}

struct State<R> {
    /// The first item that nobody works on yet.
    next: usize,
    /// The first item that is not taken yet.
    first: usize,
    done: BTreeMap<usize, Outcome<R>>,
}

impl<R> Line<R> {
    fn new(items: usize, gathered: usize) -> Self {
        let state = Mutex::new(State { next: 0, first: 0, done: BTreeMap::new() });
        Self { state, ready: Condvar::new(), room: Condvar::new(), items, gathered }
    }

    fn lock(&self) -> MutexGuard<'_, State<R>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next item to work on, as soon as not too many wait to be taken.
    fn next(&self) -> Option<usize> {
        let mut state = self.lock();
        while state.next < self.items && state.next >= state.first + AHEAD {
            state = self.room.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        let at = state.next;
        state.next = self.items.min(at + 1);
        (at < self.items).then_some(at)
    }

    fn put(&self, at: usize, outcome: Outcome<R>) {
        let mut state = self.lock();
        state.done.insert(at, outcome);
        if self.is_ready(&state) {
            self.ready.notify_one();
        }
    }

    /// Whether there is something to take: enough of it, unless all items are worked on or done.
    fn is_ready(&self, state: &State<R>) -> bool {
        state.done.contains_key(&state.first) && (state.done.len() >= self.gathered || state.next == self.items)
    }

    /// The results that come next.
    fn take(&self) -> Vec<Outcome<R>> {
        let mut state = self.lock();
        while !self.is_ready(&state) {
            state = self.ready.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        let State { first, done, .. } = &mut *state;
        let mut ready = Vec::new();
        while let Some(outcome) = done.remove(first) {
            ready.push(outcome);
            *first += 1;
        }
        self.room.notify_all();
        ready
    }
}

/// Sends the workers home, also where whoever takes the results has given up.
struct Closing<'l, R>(&'l Line<R>);

impl<R> Drop for Closing<'_, R> {
    fn drop(&mut self) {
        self.0.lock().next = self.0.items;
        self.0.room.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A stack as any thread has one.
    const STACK: usize = 2 << 20;

    #[test]
    fn results_of_threads_apart_come_in_order_too() {
        for count in [0, 1, 2, AHEAD, 3 * AHEAD + 1] {
            let items: Vec<usize> = (0..count).collect();
            let mut taken = Vec::new();
            in_order_apart(&items, STACK, |item| item * 2, |result| taken.push(result));
            assert_eq!(taken, items.iter().map(|item| Some(item * 2)).collect::<Vec<_>>());
        }
    }

    #[test]
    fn nobody_runs_far_ahead_of_a_slow_item() {
        let begun = std::sync::atomic::AtomicUsize::new(0);
        let items: Vec<usize> = (0..4 * AHEAD).collect();
        let slow = |item: &usize| {
            let order = std::sync::atomic::Ordering::SeqCst;
            let before = begun.fetch_add(1, order);
            if *item == 0 {
                thread::sleep(std::time::Duration::from_millis(100));
                return begun.load(order);
            }
            before
        };
        let mut taken = Vec::new();
        in_order_apart(&items, STACK, slow, |result| taken.push(result));
        assert!(taken[0].is_some_and(|begun| begun <= AHEAD), "{:?}", taken[0]);
    }

    #[test]
    fn one_that_panics_stops_no_other() {
        let mut taken = Vec::new();
        let work = |item: &usize| if *item == 1 { panic!("of a test") } else { *item };
        in_order_apart(&[0, 1, 2], STACK, work, |result| taken.push(result));
        assert_eq!(taken, [Some(0), None, Some(2)]);
    }

    #[test]
    fn whoever_gives_up_is_not_waited_for() {
        let items: Vec<usize> = (0..4 * AHEAD).collect();
        let give_up = || in_order_apart(&items, STACK, |item| *item, |_| panic!("of a test"));
        assert!(panic::catch_unwind(give_up).is_err());
    }

    #[test]
    fn results_come_in_order_and_none_is_lost() {
        for count in [0, 1, 2, AHEAD - 1, AHEAD, AHEAD + 1, 5 * AHEAD + 3] {
            let items: Vec<usize> = (0..count).collect();
            let mut taken = Vec::new();
            in_order(&items, |item| item * 2, |result| taken.push(result));
            assert_eq!(taken, items.iter().map(|item| item * 2).collect::<Vec<_>>());
        }
    }
}
