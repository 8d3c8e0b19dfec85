//! SAK-05: the pupil's rights change at 15 and at 18, and the plan should be ready for it.

use jiff::civil::Date;

use crate::case::{Case, Person};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "SAK-05",
    severity: Severity::Note,
    basis: &[&law::AGE_15, &law::OWN_PROPOSAL],
    title: Text::new(
        "Planen er forberedt på at eleven fyller 15 eller 18 år",
        "Planen er førebudd på at eleven fyller 15 eller 18 år",
        "The plan is ready for the pupil's turning 15 or 18",
    ),
    why: Text::new(
        "Fra 15 år avgjør eleven selv spørsmål om opplæringen sin. Fra 18 år er eleven myndig, og da får foreldrene bare \
         vite det eleven sier ja til. Skjer det midt i en plan, bør skolen ha snakket med eleven om det på forhånd.",
        "Frå 15 år avgjer eleven sjølv spørsmål om opplæringa si. Frå 18 år er eleven myndig, og då får foreldra berre \
         vite det eleven seier ja til. Skjer det midt i ein plan, bør skolen ha snakka med eleven om det på førehand.",
        "From 15 the pupil decides on questions of his or her own education. From 18 the pupil is of age, and parents \
         are told only what the pupil agrees to. Where that happens in the middle of a plan, the school should have \
         talked with the pupil about it beforehand.",
    ),
    limits: Text::new(
        "Merknaden er brilles eget forslag og kommer bare før dagen. Den regner planen fra datoen sin til den siste datoen \
         for et tiltak eller en evaluering. Er bare måneden for fødselen kjent, regnes hele måneden. Har filen et \
         `samtykke` fra eleven, er regelen stille; den leser ikke hva samtykket gjelder. At \
         foreldrene fra 18 år trenger elevens samtykke, følger av at eleven er myndig, ikke av opplæringslova § 24-5.",
        "Merknaden er brille sitt eige framlegg og kjem berre før dagen. Han reknar planen frå datoen sin til den siste \
         datoen for eit tiltak eller ei evaluering. Er berre månaden for fødselen kjend, blir heile månaden rekna. Har \
         fila eit `samtykke` frå eleven, er regelen still; han les ikkje kva samtykket gjeld. At \
         foreldra frå 18 år treng samtykke frå eleven, følgjer av at eleven er myndig, ikkje av opplæringslova § 24-5.",
        "The note is brille's own proposal and comes only before the day. It takes the plan to last from its date to the \
         last date of a measure or an evaluation. Where only the month of birth is known, the whole month counts. Where \
         the file holds a consent of the pupil (`samtykke`), the rule is silent; it does not read what the consent covers. \
         That parents need the pupil's consent from 18 follows from the pupil's being of age, not from § 24-5 of the Act.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&FIFTEEN, &EIGHTEEN],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, født: 2011-12, trinn: 9, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, født: 2011-10-08, trinn: 9, ved_skolen: ja } # <-
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, født: 2008-10, trinn: vg3, ved_skolen: ja } # <-
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
",
        },
    ],
    check: Some(check),
};

static FIFTEEN: Message = Message {
    headline: Text::new(
        "Eleven fyller 15 år mens planen gjelder, og avgjør da selv spørsmål om opplæringen.",
        "Eleven fyller 15 år medan planen gjeld, og avgjer då sjølv spørsmål om opplæringa.",
        "The pupil turns 15 while the plan runs, and then decides on questions of the education.",
    ),
    label: Text::new("fyller 15 år i planperioden", "fyller 15 år i planperioden", "turns 15 during the plan"),
    help: Text::new(
        "Snakk med eleven om hva foreldrene skal få vite etter dagen, og skriv det eleven sier ja til, under `samtykke`.",
        "Snakk med eleven om kva foreldra skal få vite etter dagen, og skriv det eleven seier ja til, under `samtykke`.",
        "Talk with the pupil about what the parents are to know after the day, and record what the pupil agrees to under \
         `samtykke`.",
    ),
};

static EIGHTEEN: Message = Message {
    headline: Text::new(
        "Eleven fyller 18 år mens planen gjelder, og da må foreldrene ha elevens samtykke for å få den.",
        "Eleven fyller 18 år medan planen gjeld, og då må foreldra ha samtykke frå eleven for å få han.",
        "The pupil turns 18 while the plan runs, and parents then need the pupil's consent to get it.",
    ),
    label: Text::new("fyller 18 år i planperioden", "fyller 18 år i planperioden", "turns 18 during the plan"),
    help: Text::new(
        "Spør eleven om foreldrene fortsatt skal få planen, og skriv svaret under `samtykke`. Uten det går alt til eleven \
         selv fra dagen.",
        "Spør eleven om foreldra framleis skal få planen, og skriv svaret under `samtykke`. Utan det går alt til eleven \
         sjølv frå dagen.",
        "Ask the pupil whether the parents shall still get the plan, and record the answer under `samtykke`. Without it \
         everything goes to the pupil alone from that day.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some((pupil, born)) = case.subject().and_then(|pupil| Some((pupil, pupil.born?))) else { return };
    let Some((from, until)) = plan_period(case) else { return };
    if context.is_closed() || !pupil.consents.is_empty() || context.is_unclear(&["personer/*/samtykke"]) {
        return;
    }
    let is_near = |years| turns_within(pupil, years, from.max(context.today), until);
    let message = if is_near(15) {
        &FIFTEEN
    } else if is_near(18) {
        &EIGHTEEN
    } else {
        return;
    };
    findings.add(Found::at(message, born.node));
}

fn turns_within(pupil: &Person<'_>, years: i16, from: Date, until: Date) -> bool {
    pupil.turns(years).is_some_and(|(first, last)| last > from && first <= until)
}

/// From the plan's date to the last day that it names for a measure or an evaluation.
fn plan_period(case: &Case<'_>) -> Option<(Date, Date)> {
    let plan = case.plan.as_ref()?;
    let ends = plan.measures.iter().filter_map(|measure| measure.end);
    let planned = plan.measures.iter().filter_map(|measure| measure.evaluated.as_ref()?.date);
    let next = case.evaluations.iter().flat_map(|evaluation| &evaluation.measures).filter_map(|result| result.next);
    let last = ends.chain(planned).chain(next).filter_map(|day| day.date).max()?;
    Some((plan.date?.date?, last))
}
