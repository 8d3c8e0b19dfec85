//! Work on many things on all cores.

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

#[cfg(test)]
mod tests {
    use super::*;

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
