//! The case at Statsforvalteren: the answer, the state of things, and what was ordered (§ 12-6).

use crate::case::{Edition, Order};
use crate::finding::Arg;
use crate::lang::Text;
use crate::law;
use crate::preflight::evidence::{Lack, Look, Shown, code};
use crate::preflight::facts::Facts;
use crate::preflight::table::{Kind, Question, Section, by};

pub(super) static SECTION: Section = Section {
    key: "statsforvalteren",
    title: Text::new("Saken hos statsforvalteren", "Saka hos statsforvaltaren", "The case at Statsforvalteren"),
    is_of_file: false,
    questions: &[
        Question {
            key: "frist",
            text: Text::new(
                "Er fristen for svar ført og holdt?",
                "Er fristen for svar ført og halden?",
                "Is the deadline for the answer recorded and met?",
            ),
            basis: &[&law::ENFORCEMENT_INFORMATION, &law::CIRCULAR_STATSFORVALTER],
            rules: &[by("SF-12")],
            kind: Kind::Shown(deadline),
        },
        Question {
            key: "slik_det_er_nå",
            text: Text::new(
                "Viser filen hvordan det er nå?",
                "Viser fila korleis det er no?",
                "Does the file show how things are now?",
            ),
            basis: &[&law::CIRCULAR_STATSFORVALTER],
            rules: &[by("SF-08"), by("SF-09")],
            kind: Kind::Shown(now),
        },
        Question {
            key: "planen_fulgte_med",
            text: Text::new(
                "Fulgte planen med svaret?",
                "Følgde planen med svaret?",
                "Did the plan go with the answer?",
            ),
            basis: &[&law::ENFORCEMENT_INFORMATION, &law::CIRCULAR_PLAN],
            rules: &[by("SF-15")],
            kind: Kind::Shown(enclosed),
        },
        Question {
            key: "pålegg",
            text: Text::new(
                "Er påleggene utført innen fristen?",
                "Er pålegga utførte innan fristen?",
                "Were the orders carried out in time?",
            ),
            basis: &[&law::ENFORCEMENT_DEADLINE, &law::COERCIVE_FINE],
            rules: &[by("SF-16")],
            kind: Kind::Shown(orders),
        },
    ],
};

fn deadline(facts: &Facts<'_>) -> Look {
    let Some(there) = facts.there().filter(|_| facts.is_reported() && !facts.is_decided()) else {
        return Look::nothing();
    };
    let deadline = there.deadline.map(|day| Shown::new(DEADLINE, day.node).on(Some(day)));
    let answered = there.answered.map(|day| Shown::new(ANSWERED, day.node).on(Some(day)));
    let look = Look::at(deadline.into_iter().chain(answered));
    if look.shown.is_empty() { look.doubts(&NO_DEADLINE, there.node, Vec::new()) } else { look }
}

const DEADLINE: Text = Text::new("frist for svar", "frist for svar", "deadline for the answer");
const ANSWERED: Text = Text::new("svart", "svart", "answered");
static NO_DEADLINE: Lack = Lack::new(
    Text::new(
        "Ingen frist for svar er ført.",
        "Ingen frist for svar er ført.",
        "No deadline for the answer is recorded.",
    ),
    Text::new(
        "Skriv fristen i `statsforvalter.frist` når statsforvalteren har satt den.",
        "Skriv fristen i `statsforvalter.frist` når statsforvaltaren har sett han.",
        "Write the deadline in `statsforvalter.frist` when Statsforvalteren has set it.",
    ),
);

fn now(facts: &Facts<'_>) -> Look {
    if !facts.is_reported() || facts.is_decided() {
        return Look::nothing();
    }
    Look::at(facts.case.last_work(facts.today).map(|(day, node)| Shown::new(LAST, node).dated(day)))
}

const LAST: Text = Text::new("det siste som er ført", "det siste som er ført", "the last that is recorded");

fn enclosed(facts: &Facts<'_>) -> Look {
    if facts.there().is_none_or(|there| there.answered.is_none()) {
        return Look::nothing();
    }
    let sent = facts.case.handouts.iter();
    let sent = sent.filter(|one| one.edition.is_some_and(|edition| edition.value == Edition::CountyGovernor));
    Look::at(sent.map(|one| {
        let version = one.version.map_or(1, |version| version.value);
        Shown::new(SENT, one.node).on(one.date).arg("versjon", Arg::Number(version))
    }))
}

const SENT: Text = Text::new(
    "planen, versjon {versjon}, er sendt",
    "planen, versjon {versjon}, er send",
    "the plan, version {versjon}, was sent",
);

fn orders(facts: &Facts<'_>) -> Look {
    let Some(ruling) = facts.there().and_then(|there| there.ruling.as_ref()) else { return Look::nothing() };
    let done = ruling.orders.iter().filter_map(|order| Some((order, order.done?)));
    let done = done.map(|(order, day)| Shown::new(DONE, order.node).on(Some(day)).id(order.id));
    let look = Look { has_object: !ruling.orders.is_empty(), ..Look::at(done) };
    let open = ruling.orders.iter().filter(|order| order.done.is_none());
    open.fold(look, |look, order: &Order<'_>| {
        let deadline = order.new_deadline.or(order.deadline).or(ruling.deadline).and_then(|day| day.date);
        let deadline = deadline.map_or(Arg::Word(NOT_SET), Arg::Date);
        look.doubts(&OPEN, order.node, vec![("pålegg", code(order.id)), ("frist", deadline)])
    })
}

const DONE: Text = Text::new("pålegget er utført", "pålegget er utført", "the order was carried out");
const NOT_SET: Text = Text::new("ikke ført", "ikkje ført", "not recorded");
static OPEN: Lack = Lack::new(
    Text::new(
        "Pålegget {pålegg} er ikke utført. Frist: {frist}.",
        "Pålegget {pålegg} er ikkje utført. Frist: {frist}.",
        "The order {pålegg} was not carried out. Deadline: {frist}.",
    ),
    Text::new(
        "Utfør det innen fristen, og skriv dagen og hvordan det er dokumentert.",
        "Utfør det innan fristen, og skriv dagen og korleis det er dokumentert.",
        "Carry it out in time, and write the day and how it is documented.",
    ),
);
