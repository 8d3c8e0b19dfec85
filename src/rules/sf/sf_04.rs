//! SF-04: what may be a special reason to hear the case is stated as one.

use super::{Undecided, undecided};
use crate::case::{Case, Form, Report, Violator, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "SF-04",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_STATSFORVALTER, &law::ENFORCEMENT_CONDITIONS],
    title: Text::new(
        "Særlige grunner til å behandle saken er skrevet ned",
        "Særlege grunnar til å handsame saka er skrivne ned",
        "Special reasons to hear the case are written down",
    ),
    why: Text::new(
        "Selv om et vilkår ikke er oppfylt, skal statsforvalteren behandle saken når særlige grunner taler for det. Grov vold, \
         seksuelle krenkelser og en rektor som selv er den som krenker, er eksempler fra rundskrivet. Står grunnen ikke \
         noe sted, kan den bli oversett.",
        "Sjølv om eit vilkår ikkje er oppfylt, skal statsforvaltaren handsame saka når særlege grunnar talar for det. Grov vald, \
         seksuelle krenkingar og ein rektor som sjølv er den som krenkjer, er døme frå rundskrivet. Står ikkje grunnen nokon \
         stad, kan han bli oversedd.",
        "Even where a condition is not met, Statsforvalteren shall hear the case when special reasons speak for it. Serious \
         violence, sexual violations and a head who is the violator are examples of the circular. A reason that stands \
         nowhere may be overlooked.",
    ),
    limits: Text::new(
        "Regelen kjenner bare tre tegn: at meldingen gjelder noen i ledelsen, seksuelle krenkelser, og vold i en melding vurdert \
         som alvorlig. Det kan finnes andre grunner, og tegnet er ikke nødvendigvis nok; det avgjør statsforvalteren. \
         Regelen taler bare sammen med SF-01, SF-02 eller SF-03.",
        "Regelen kjenner berre tre teikn: at meldinga gjeld nokon i leiinga, seksuelle krenkingar, og vald i ei melding vurdert \
         som alvorleg. Det kan finnast andre grunnar, og teiknet er ikkje nødvendigvis nok; det avgjer statsforvaltaren. \
         Regelen talar berre saman med SF-01, SF-02 eller SF-03.",
        "The rule knows only three signs: that the report concerns somebody in the leadership, sexual violations, and violence \
         in a report judged serious. There may be other reasons, and the sign need not be enough; that is for \
         Statsforvalteren to decide. The rule speaks only together with SF-01, SF-02 or SF-03.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &["SF-01", "SF-02", "SF-03"],
    missing: None,
    messages: &[&NOT_STATED],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: super::WELL_REPORTED },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    krenker: elev
    krenkelsesform: [seksuell]
    hvor: garderobe
    beskrivelse: F1 forteller at E1 ble tatt på i garderoben to ganger forrige uke.
statsforvalter: # <-
  tatt_opp_med_leder: { dato: 2026-09-28, av: F1 }
  meldt: { dato: 2026-10-02, av: F1 }
",
        },
    ],
    check: Some(check),
};

static NOT_STATED: Message = Message {
    headline: Text::new(
        "Et vilkår for å få saken behandlet er ikke oppfylt, og det filen forteller, kan være en særlig grunn.",
        "Eit vilkår for å få saka handsama er ikkje oppfylt, og det fila fortel, kan vere ein særleg grunn.",
        "A condition for having the case heard is not met, and what the file tells may be a special reason.",
    ),
    label: Text::new("mangler `særlige_grunner`", "manglar `særlige_grunner`", "lacks `særlige_grunner`"),
    help: Text::new(
        "Skriv under `særlige_grunner` det som taler for å behandle saken nå, og hva som er best for eleven.",
        "Skriv under `særlige_grunner` det som talar for å handsame saka no, og kva som er best for eleven.",
        "Write under `særlige_grunner` what speaks for hearing the case now, and what is best for the pupil.",
    ),
};

const MAY_BE_A_REASON: Text =
    Text::new("kan være en særlig grunn", "kan vere ein særleg grunn", "may be a special reason");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(case_there) = undecided(context).filter(|there| there.section.special_reasons.is_none()) else { return };
    if !lacks_a_condition(context, &case_there) {
        return;
    }
    if let Some(sign) = context.case.reports.iter().find_map(sign_in) {
        findings.add(Found::in_section(&NOT_STATED, case_there.section.node).label(sign, MAY_BE_A_REASON));
    }
}

fn lacks_a_condition(context: &Context<'_>, case_there: &Undecided<'_>) -> bool {
    let case: &Case<'_> = context.case;
    let is_early = case_there.too_early().is_some() && case_there.section.answered.is_none();
    let has_left = case.subject().and_then(|pupil| pupil.enrolled).is_some_and(|enrolled| *enrolled == YesNo::No);
    is_early || has_left || case_there.lacks_talk_with_head(context)
}

fn sign_in<'a>(report: &Report<'a>) -> Option<Node<'a>> {
    let serious = report.seriousness.as_ref().is_some_and(|judged| YesNo::said(judged.serious));
    let is_grave = |form: Form| form == Form::Sexual || (form == Form::Violence && serious);
    let on_leadership = report.violator.filter(|violator| **violator == Violator::Leadership);
    let grave = report.forms.iter().find(|form| is_grave(form.value));
    on_leadership.map(|violator| violator.node).or(grave.map(|form| form.node))
}
