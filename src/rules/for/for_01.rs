//! FOR-01: the home hears from the school through the whole case.

use jiff::civil::Date;

use crate::case::{Day, Extent, Method};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};
use crate::yaml::Node;

static SCHOOL_DAYS: Setting = Setting {
    rule: "FOR-01",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "skoledager fra en undersøkelse begynner eller en evaluering er holdt, til hjemmet hører fra skolen",
        "skoledagar frå ei undersøking byrjar eller ei evaluering er halden, til heimen høyrer frå skolen",
        "school days from the start of an investigation or an evaluation until the home hears from the school",
    ),
    source: &law::OWN_PROPOSAL,
};

pub(super) static RULE: Rule = Rule {
    code: "FOR-01",
    severity: Severity::Warning,
    basis: &[&law::COOPERATION, &law::INFORMATION, &law::OWN_PROPOSAL],
    title: Text::new(
        "Skolen har kontakt med hjemmet gjennom hele saken",
        "Skolen har kontakt med heimen gjennom heile saka",
        "The school is in touch with the home through the whole case",
    ),
    why: Text::new(
        "Skolen skal samarbeide med foreldrene og gi dem den informasjonen de trenger. Foreldrene ser hvordan \
         barnet har det når skoledagen er over. Hører de ingenting mens skolen undersøker eller etter en \
         evaluering, vet de ikke hva de skal se etter, og de mister tilliten.",
        "Skolen skal samarbeide med foreldra og gi dei den informasjonen dei treng. Foreldra ser korleis barnet \
         har det når skoledagen er over. Høyrer dei ingenting medan skolen undersøker eller etter ei evaluering, \
         veit dei ikkje kva dei skal sjå etter, og dei mistar tilliten.",
        "The school must cooperate with the parents and give them the information that they need. Parents see how \
         the child is when the school day is over. If they hear nothing while the school investigates or after an \
         evaluation, they do not know what to look for, and lose trust.",
    ),
    limits: Text::new(
        "Regelen ser datoer, ikke hva som ble sagt. Kontakt, en samtale med foreldrene, deltakelse i en \
         evaluering og en utlevering teller. Første beskjed har MEL-09, planen har FOR-07 og avslutningen AVS-07. \
         Regelen er stille i en `enkel` sak, når eleven er 18 år eller har sluttet, og når filen sier hvorfor \
         foreldrene ikke er varslet. Hvor mange dager det kan gå, er brilles eget forslag.",
        "Regelen ser datoar, ikkje kva som vart sagt. Kontakt, ein samtale med foreldra, deltaking i ei \
         evaluering og ei utlevering tel. Første beskjed har MEL-09, planen har FOR-07 og avslutninga AVS-07. \
         Regelen er still i ei `enkel` sak, når eleven er 18 år eller har slutta, og når fila seier kvifor \
         foreldra ikkje er varsla. Kor mange dagar det kan gå, er brille sitt eige framlegg.",
        "The rule sees dates, not what was said. Contact, a talk with parents, taking part in an evaluation and a \
         handout count. The first message is for MEL-09, the plan for FOR-07 and the closing for AVS-07. The rule \
         is silent in an `enkel` case, where the pupil is 18 or has left, and where the file says why the parents \
         were not told. How many days may pass is brille's own proposal.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &["MEL-09", "UND-19", "FOR-08"],
    missing: None,
    messages: &[&SILENT],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
kontakt:
  - { dato: 2026-09-07, med: [F1], av: L1, kanal: telefon, hva: L1 tok imot bekymringen. }
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
  - { dato: 2026-09-11, med: [F1], av: S1, kanal: møte, hva: S1 og F1 gikk gjennom planen., informert_om: [plan] }
  - { dato: 2026-09-28, med: [F1], av: S1, kanal: telefon, hva: S1 og F1 gikk gjennom evalueringen., informert_om: [evaluering] }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
kontakt:
  - { dato: 2026-09-07, med: [F1], av: L1, kanal: telefon, hva: L1 tok imot bekymringen. }
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
  - { dato: 2026-09-11, med: [F1], av: S1, kanal: møte, hva: S1 og F1 gikk gjennom planen., informert_om: [plan] }
evalueringer:
  - id: V1
    dato: 2026-09-25 # <-
    deltakere: [S1, L1, A1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 har vært med på lag alle dager., neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: A1 har ikke sett avvisninger., neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
    foresatte_ikke_spurt_fordi: F1 var ikke å få tak i på telefon.
",
        },
    ],
    check: Some(check),
};

static SILENT: Message = Message {
    headline: Text::new(
        "Filen viser ingen kontakt med hjemmet i tiden etter at {event}.",
        "Fila viser ingen kontakt med heimen i tida etter at {event}.",
        "The file shows no contact with the home in the time after {event}.",
    ),
    label: Text::new("ingen kontakt etter dette", "ingen kontakt etter dette", "no contact after this"),
    help: Text::new(
        "Ta kontakt med hjemmet, fortell hva skolen vet og gjør, og før det under `kontakt`. Er det gjort, \
         mangler bare føringen.",
        "Ta kontakt med heimen, fortel kva skolen veit og gjer, og før det under `kontakt`. Er det gjort, manglar \
         berre føringa.",
        "Contact the home, tell what the school knows and does, and record it under `kontakt`. If that was done, \
         only the record is missing.",
    ),
};

const INVESTIGATION: Text = Text::new("undersøkelsen begynte", "undersøkinga byrja", "the investigation began");

const EVALUATION: Text = Text::new("evalueringen ble holdt", "evalueringa vart halden", "the evaluation was held");

const ALSO: Text = Text::new("heller ikke etter dette", "heller ikkje etter dette", "nor after this");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let unclear = context.is_unclear(&["kontakt/*/dato", "kontakt/*/med", "evalueringer/*/dato", "personer/*/rolle"]);
    let small = case.extent() == Extent::Light;
    if unclear || small || super::home_is_left_out(context) || context.pupil_has_left() {
        return;
    }
    let touched = touched(context);
    let mut silent = moments(context).into_iter().filter(|(from, ..)| is_silent(context, *from, &touched));
    if let Some((_, node, event)) = silent.next() {
        let found = Found::at(&SILENT, node).arg("event", Arg::Word(event));
        findings.add(silent.fold(found, |found, (_, node, _)| found.label(node, ALSO)));
    }
}

/// What the home should hear of: when, where it stands, and what it is.
fn moments<'t>(context: &Context<'t>) -> Vec<(Date, Node<'t>, Text)> {
    let started = context.case.investigations.iter().filter_map(|investigation| investigation.start?.dated());
    let evaluated = context.case.evaluations.iter().filter_map(|evaluation| evaluation.date?.dated());
    let started = started.map(|(date, node)| (date, node, INVESTIGATION));
    started.chain(evaluated.map(|(date, node)| (date, node, EVALUATION))).collect()
}

fn is_silent(context: &Context<'_>, from: Date, touched: &[Date]) -> bool {
    let limit = context.threshold(&SCHOOL_DAYS);
    let is_soon = |day: Date| day >= from && context.calendar.school_days_between(from, day) <= limit;
    let last_day = context.last_day();
    last_day >= from
        && !is_soon(last_day)
        && !super::is_adult(context, from)
        && !touched.iter().any(|day| is_soon(*day))
}

/// The days on which the home heard from the school.
fn touched(context: &Context<'_>) -> Vec<Date> {
    let case = context.case;
    let is_home = |codes: &[crate::case::Code<'_>]| codes.iter().any(|code| case.is_home(code.value));
    let contacts = case.contacts.iter().filter(|contact| is_home(&contact.with)).map(|contact| contact.date);
    let methods = case.investigations.iter().flat_map(|investigation| &investigation.methods);
    let talks = methods.filter(|method| {
        let with_parents = method.method.is_some_and(|method| method.value == Method::GuardianTalk);
        with_parents && (method.with.is_empty() || is_home(&method.with))
    });
    let evaluations = case.evaluations.iter().filter(|evaluation| is_home(&evaluation.participants));
    let handouts = case.handouts.iter().filter(|handout| handout.to.is_some_and(|to| case.is_home(to.value)));
    let days = contacts.chain(talks.map(|talk| talk.date)).chain(evaluations.map(|evaluation| evaluation.date));
    days.chain(handouts.map(|handout| handout.date)).flatten().filter_map(Day::dated).map(|(date, _)| date).collect()
}
