//! Work on many things on all cores.

use std::collections::BTreeMap;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

/// How many things are held at a time, twice: those that are worked on and those that are handed on.
const BATCH: usize = 64;

/// Works on all items and hands the results on in the order of the items. The memory that is needed does not grow
/// with their number.
pub(super) fn in_order<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync, mut take: impl FnMut(R) + Send) {
    if let [item] = items {
        return take(work(item));
    }
    let mut done: Vec<R> = Vec::new();
    for batch in items.chunks(BATCH) {
        let ready = std::mem::take(&mut done);
        let work_on = || batch.par_iter().map(&work).collect();
        ((), done) = rayon::join(|| ready.into_iter().for_each(&mut take), work_on);
    }
    done.into_iter().for_each(take);
}

/// How many threads [`in_order_apart`] works on so many items with.
pub(super) fn workers(items: usize) -> usize {
    thread::available_parallelism().map_or(1, usize::from).min(items)
}

/// The same for work that needs a stack of so many bytes: each thread works on one item at a time and on nothing else
/// meanwhile, and an item that panics gives nothing and stops no other.
pub(super) fn in_order_apart<T: Sync, R: Send>(
    items: &[T],
    stack: usize,
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(Option<R>),
) {
    let line = Line::new(items.len());
    // What the items divide among threads themselves stays on the one that they are worked on by.
    let worker = || {
        let _own = ThreadPoolBuilder::new().num_threads(1).use_current_thread().build();
        while let Some(at) = line.next() {
            let item = items.get(at);
            line.put(at, panic::catch_unwind(AssertUnwindSafe(|| item.map(&work))).ok().flatten());
        }
    };
    thread::scope(|scope| {
        let start = || thread::Builder::new().stack_size(stack).spawn_scoped(scope, worker);
        let started = (0..workers(items.len())).filter(|_| start().is_ok()).count();
        let _closing = Closing(&line);
        for at in 0..items.len() {
            take(if started == 0 { None } else { line.take(at) });
        }
    });
}

/// Items that are worked on out of order and taken in order.
struct Line<R> {
    state: Mutex<State<R>>,
    changed: Condvar,
    items: usize,
}

struct State<R> {
    /// The first item that nobody works on yet.
    next: usize,
    /// The first item that is not taken yet.
    first: usize,
    done: BTreeMap<usize, Option<R>>,
}

impl<R> Line<R> {
    fn new(items: usize) -> Self {
        Self { state: Mutex::new(State { next: 0, first: 0, done: BTreeMap::new() }), changed: Condvar::new(), items }
    }

    fn lock(&self) -> MutexGuard<'_, State<R>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'l>(&self, state: MutexGuard<'l, State<R>>) -> MutexGuard<'l, State<R>> {
        self.changed.wait(state).unwrap_or_else(PoisonError::into_inner)
    }

    /// The next item to work on, as soon as not too many wait to be taken.
    fn next(&self) -> Option<usize> {
        let mut state = self.lock();
        while state.next < self.items && state.next >= state.first + BATCH {
            state = self.wait(state);
        }
        let at = state.next;
        state.next = self.items.min(at + 1);
        (at < self.items).then_some(at)
    }

    fn put(&self, at: usize, result: Option<R>) {
        self.lock().done.insert(at, result);
        self.changed.notify_all();
    }

    fn take(&self, at: usize) -> Option<R> {
        let mut state = self.lock();
        loop {
            if let Some(result) = state.done.remove(&at) {
                state.first = at + 1;
                self.changed.notify_all();
                return result;
            }
            state = self.wait(state);
        }
    }
}

/// Sends the workers home, also where whoever takes the results has given up.
struct Closing<'l, R>(&'l Line<R>);

impl<R> Drop for Closing<'_, R> {
    fn drop(&mut self) {
        self.0.lock().next = self.0.items;
        self.0.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A stack as any thread has one.
    const STACK: usize = 2 << 20;

    #[test]
    fn results_of_threads_apart_come_in_order_too() {
        for count in [0, 1, 2, BATCH, 3 * BATCH + 1] {
            let items: Vec<usize> = (0..count).collect();
            let mut taken = Vec::new();
            in_order_apart(&items, STACK, |item| item * 2, |result| taken.push(result));
            assert_eq!(taken, items.iter().map(|item| Some(item * 2)).collect::<Vec<_>>());
        }
    }

    #[test]
    fn nobody_runs_far_ahead_of_a_slow_item() {
        let begun = std::sync::atomic::AtomicUsize::new(0);
        let items: Vec<usize> = (0..4 * BATCH).collect();
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
        assert!(taken[0].is_some_and(|begun| begun <= BATCH), "{:?}", taken[0]);
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
        let items: Vec<usize> = (0..4 * BATCH).collect();
        let give_up = || in_order_apart(&items, STACK, |item| *item, |_| panic!("of a test"));
        assert!(panic::catch_unwind(give_up).is_err());
    }

    #[test]
    fn results_come_in_order_and_none_is_lost() {
        for count in [0, 1, 2, BATCH - 1, BATCH, BATCH + 1, 5 * BATCH + 3] {
            let items: Vec<usize> = (0..count).collect();
            let mut taken = Vec::new();
            in_order(&items, |item| item * 2, |result| taken.push(result));
            assert_eq!(taken, items.iter().map(|item| item * 2).collect::<Vec<_>>());
        }
    }
}
