//! UND-21: no health, faith, origin or sexuality in the text unless it is needed.

use crate::case::{Case, Form};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::lists::List;
use crate::rules::wording::{Hit, warning};
use crate::rules::{Context, Example, Findings, Rule};

pub(super) static RULE: Rule = Rule {
    code: "UND-21",
    severity: Severity::Note,
    basis: &[&law::GDPR_MINIMISATION, &law::GDPR_SPECIAL, &law::CIRCULAR_VULNERABLE],
    title: Text::new(
        "Helse, tro, opphav og seksualitet står bare i teksten når det trengs",
        "Helse, tru, opphav og seksualitet står berre i teksten når det trengst",
        "Health, faith, origin and sexuality stand in the text only where needed",
    ),
    why: Text::new(
        "Skolen skal være særlig oppmerksom på sårbare elever, men ikke skrive mer om dem enn saken trenger. \
         Planen leses av mange, og en diagnose som er skrevet inn, kan ikke gjøres ukjent igjen.",
        "Skolen skal vere særleg merksam på sårbare elevar, men ikkje skrive meir om dei enn saka treng. Planen \
         blir lesen av mange, og ein diagnose som er skriven inn, kan ikkje gjerast ukjend att.",
        "The school shall be especially attentive to vulnerable pupils, but not write more about them than the \
         case needs. Many read the plan, and a diagnosis once written cannot be made unknown again.",
    ),
    limits: Text::new(
        "Ordlisten er brilles egen, for ingen kilde gir noen. Ord i anførselstegn og det andre sier, som «E2 sier \
         at …», teller ikke. Regelen kan ikke vite om opplysningen trengs, og gir bare en merknad. Det som står i \
         `sak.sårbarhet`, er det rette stedet for det tiltakene må svare på, og ord som står der, gir ingen \
         merknad andre steder. I saker om rasisme, diskriminering eller seksuelle krenkelser sier den ikke noe om \
         tro, opphav og seksualitet.",
        "Ordlista er brille si eiga, for inga kjelde gir noka. Ord i hermeteikn og det andre seier, som «E2 seier \
         at …», tel ikkje. Regelen kan ikkje vite om opplysninga trengst, og gir berre ein merknad. \
         `sak.sårbarhet` er rett stad for det tiltaka må svare på, og ord som står der, gir ingen merknad andre \
         stader. I saker om rasisme, diskriminering eller seksuelle krenkingar seier han ikkje noko om tru, \
         opphav og seksualitet.",
        "The list of phrases is brille's own, for no source gives one. Words in quotation marks, and what others \
         say, as in “E2 sier at …”, do not count. The rule cannot know whether the information is needed and \
         gives only a note. `sak.sårbarhet` is the right place for what the measures must answer, and words that \
         stand there give no note elsewhere. In cases of racism, discrimination or sexual violations it says \
         nothing of faith, origin and sexuality.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&HEALTH, &IDENTITY],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
sak: { id: 2026-0147, gjelder: elev, miljø: psykososialt, arenaer: [skole], mønster: gjentatt, sårbarhet: E1 har epilepsi og får anfall av flimrende lys. }
logg:
  - { dato: 2026-09-14, av: L1, hva: Første ukelag er hengt opp. }
  - { dato: 2026-10-02, av: A1, hva: Lyset i gymsalen er byttet av hensyn til epilepsi. Noen ropte «autist» i gangen. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 2026-09-14, av: L1, hva: E2 har ADHD og ble fort sint. } # <-
  - { dato: 2026-10-02, av: A1, hva: Familien til E1 er religiøs. } # <-
",
        },
    ],
    check: Some(check),
};

static HEALTH: Message = Message {
    headline: Text::new(
        "Teksten nevner helse eller diagnose: {phrase}. Trengs det?",
        "Teksten nemner helse eller diagnose: {phrase}. Trengst det?",
        "The text speaks of health or a diagnosis: {phrase}. Is it needed?",
    ),
    label: Text::new("trengs dette?", "trengst dette?", "is this needed?"),
    help: Text::new(
        "Ta det ut hvis saken ikke trenger det. Skriv heller {better}. Må tiltakene svare på en særlig sårbarhet, \
         så skriv den i `sak.sårbarhet`.",
        "Ta det ut om saka ikkje treng det. Skriv heller {better}. Må tiltaka svare på ei særleg sårbarheit, så \
         skriv ho i `sak.sårbarhet`.",
        "Take it out if the case does not need it. Rather write {better}. If the measures must answer a special \
         vulnerability, write it in `sak.sårbarhet`.",
    ),
};

static IDENTITY: Message = Message {
    headline: Text::new(
        "Teksten nevner tro, opphav eller seksualitet: {phrase}. Trengs det?",
        "Teksten nemner tru, opphav eller seksualitet: {phrase}. Trengst det?",
        "The text speaks of faith, origin or sexuality: {phrase}. Is it needed?",
    ),
    label: Text::new("trengs dette?", "trengst dette?", "is this needed?"),
    help: Text::new(
        "Ta det ut hvis saken ikke trenger det. Skriv heller {better}. Gjelder krenkelsen nettopp dette, så sett \
         `krenkelsesform` og gjengi ordene i anførselstegn.",
        "Ta det ut om saka ikkje treng det. Skriv heller {better}. Gjeld krenkinga nettopp dette, så set \
         `krenkelsesform` og gi att orda i hermeteikn.",
        "Take it out if the case does not need it. Rather write {better}. If the violation is about just this, \
         set `krenkelsesform` and quote the words.",
    ),
};

const AGAIN: Text = Text::new("også her", "òg her", "here too");

fn check(context: &Context<'_>, findings: &mut Findings) {
    note(context, List::Health, &HEALTH, findings);
    if !is_about_identity(context.case) {
        note(context, List::Identity, &IDENTITY, findings);
    }
}

/// One note for each phrase, at its first place, unless the case states it as a vulnerability.
fn note(context: &Context<'_>, list: List, message: &'static Message, findings: &mut Findings) {
    let stated = context.case.frame.as_ref().and_then(|frame| frame.vulnerability).map(|stated| stated.node.id());
    let mut told: Vec<&Hit> = Vec::new();
    for hit in context.phrases(list) {
        if told.iter().any(|other| other.is_like(hit)) {
            continue;
        }
        told.push(hit);
        let places = || context.phrases(list).filter(|other| other.is_like(hit)).map(|other| other.node(context));
        if places().any(|node| Some(node.id()) == stated) {
            continue;
        }
        let again = places().filter(|node| node.id() != hit.node(context).id());
        findings.add(again.fold(warning(context, message, hit), |found, node| found.label(node, AGAIN)));
    }
}

/// Whether the violation may be about who the pupil is.
fn is_about_identity(case: &Case<'_>) -> bool {
    let reported = case.reports.iter().flat_map(|report| &report.forms);
    let mut forms = reported.chain(case.incidents.iter().flat_map(|incident| &incident.forms));
    forms.any(|form| matches!(form.value, Form::Racist | Form::Sexual))
}
