//! PLAN-35: a pupil who is not safe has a plan of his or her own, also where the case is about a class.

use crate::case::{Case, Code, Degree, Role};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-35",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_PLAN_LIVING, &law::PRACTICE_ADULTS],
    title: Text::new(
        "En elev som ikke har det trygt, har sin egen plan, også når saken gjelder klassen",
        "Ein elev som ikkje har det trygt, har sin eigen plan, òg når saka gjeld klassen",
        "A pupil who is not safe has a plan of his or her own, also where the case is about the class",
    ),
    why: Text::new(
        "En plan for klassen kan hjelpe mange, men den sier ikke hva som skal gjøres for den ene som har det vondt. \
         Retten gjelder hver elev, og den som ikke har det trygt, trenger en plan som handler om akkurat det eleven \
         opplever.",
        "Ein plan for klassen kan hjelpe mange, men han seier ikkje kva som skal gjerast for den eine som har det \
         vondt. Retten gjeld kvar elev, og den som ikkje har det trygt, treng ein plan som handlar om akkurat det \
         eleven opplever.",
        "A plan for the class may help many, but it does not say what shall be done for the one who suffers. The right \
         belongs to each pupil, and one who is not safe needs a plan about just what that pupil experiences.",
    ),
    limits: Text::new(
        "At tiltak for flere kan stå i samme plan, er i orden. Regelen slår bare ut i en sak om en klasse der skolen \
         har konkludert med `trygt_og_godt: nei`, en enkelt elev som ikke er pekt på som den som krenker, har meldt \
         fra eller er hørt, og ingen beslektede saker er nevnt. Den vet ikke om eleven har en egen sak som ikke er \
         nevnt her.",
        "At tiltak for fleire kan stå i same plan, er i orden. Regelen slår berre ut i ei sak om ein klasse der skolen \
         har konkludert med `trygt_og_godt: nei`, ein enkelt elev som ikkje er peikt på som den som krenkjer, har \
         meldt frå eller er høyrd, og ingen nærskylde saker er nemnde. Han veit ikkje om eleven har ei eiga sak som \
         ikkje er nemnd her.",
        "It is fine for measures that concern several to stand in one plan. The rule speaks only in a case about a \
         class where the school concluded `trygt_og_godt: nei`, a single pupil not said to violate has reported or was \
         heard, and no related cases are named. It does not know whether the pupil has a case of his or her own that \
         is not named here.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NO_OWN_PLAN],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
# uten: elev
sak: { id: 2026-0147, gjelder: klasse, miljø: psykososialt, arenaer: [skole], omfang: normal, mønster: gjentatt }
klasse: { navn: 6A, trinn: 6, antall: 24 }
medvirkning:
  - id: MV1
    hvem: E1 # <-
    dato: 2026-09-10
    av: S1
    om: tiltak
    synspunkt: E1 er redd i storefri og vil ha en voksen der.
    vektlagt: Det er tatt inn i planen.
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 er fortsatt redd., vektlagt: Tiltakene fortsetter. }
",
        },
    ],
    check: Some(check),
};

static NO_OWN_PLAN: Message = Message {
    headline: Text::new(
        "Saken gjelder klassen, men en enkelt elev er hørt eller har meldt fra, og det er ikke trygt.",
        "Saka gjeld klassen, men ein enkelt elev er høyrd eller har meldt frå, og det er ikkje trygt.",
        "The case is about the class, but a single pupil was heard or has reported, and it is not safe.",
    ),
    label: Text::new(
        "uten egen sak eller plan",
        "utan eiga sak eller plan",
        "without a case or plan of his or her own",
    ),
    help: Text::new(
        "Lag en egen sak med plan for eleven, og skriv saksnummeret i `beslektede_saker`. Tiltakene for klassen kan \
         stå her.",
        "Lag ei eiga sak med plan for eleven, og skriv saksnummeret i `beslektede_saker`. Tiltaka for klassen kan stå \
         her.",
        "Make a case with a plan for the pupil, and write its number in `beslektede_saker`. The measures for the class \
         may stay here.",
    ),
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    let is_linked = case.frame.as_ref().is_none_or(|frame| !frame.related.is_empty());
    let unclear = context.is_unclear(&["sak/gjelder", "personer/*/rolle"]);
    if !case.is_about_class() || is_linked || context.is_closed() || unclear || !is_unsafe(case) {
        return;
    }
    let heard = case.hearings.iter().filter_map(|hearing| hearing.who);
    let reporting = case.reports.iter().filter_map(|report| report.from);
    let is_pupil = |code: &Code<'_>| case.role(code.value) == Some(Role::Pupil) && !case.is_accused(code.value);
    if let Some(pupil) = reporting.chain(heard).find(is_pupil) {
        found.add(Found::at(&NO_OWN_PLAN, pupil.node));
    }
}

/// Whether the latest conclusion was that it is not safe and good.
fn is_unsafe(case: &Case<'_>) -> bool {
    let conclusions = case.investigations.iter().filter_map(|investigation| investigation.conclusion.as_ref());
    let latest = conclusions.max_by_key(|conclusion| conclusion.date.and_then(|day| day.date));
    latest.and_then(|conclusion| conclusion.safe).is_some_and(|safe| safe.value == Degree::No)
}
