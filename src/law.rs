//! The legal sources that rules and annotations of the schema cite.
//!
//! A provision says what kind of source it is, so that guidance never poses as statute.

use jiff::civil::{Date, date};

use crate::lang::{Lang, Text};

/// The kind of a source, which bounds how strict a rule that rests on it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Force {
    /// Act of parliament or regulation: binding.
    Law,
    /// Circulars and letters of Utdanningsdirektoratet and Statsforvalteren: how the law is read.
    Guidance,
    /// Good practice: municipal guides, training resources, or a proposal of this tool's own.
    Practice,
}

impl Force {
    /// What a reader is told about the weight of a source.
    pub fn describe(self, lang: Lang) -> &'static str {
        match self {
            Force::Law => Text::new("lov eller forskrift", "lov eller forskrift", "statute or regulation"),
            Force::Guidance => Text::new("veiledning", "rettleiing", "official guidance"),
            Force::Practice => Text::new("god praksis", "god praksis", "good practice"),
        }
        .get(lang)
    }
}

/// A place in a legal source.
#[derive(Debug)]
pub struct Provision {
    /// The name that the schema's `x-hjemmel` annotation uses.
    pub id: &'static str,
    /// What kind of source it is.
    pub force: Force,
    /// The citation as it is written in each language.
    pub cite: Text,
    /// Where it can be read.
    pub url: &'static str,
    /// The first day on which it is in force, where that is known.
    pub in_force_from: Option<Date>,
}

/// The day on which opplæringslova of 2023 came into force.
pub const OPPLARINGSLOVA_IN_FORCE: Date = date(2024, 8, 1);

macro_rules! provisions {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $force:ident, $from:expr, [$nb:literal, $nn:literal, $en:literal], $url:literal;)*) => {
        $($(#[$doc])* pub static $name: Provision = Provision {
            id: $id,
            force: Force::$force,
            cite: Text::new($nb, $nn, $en),
            url: $url,
            in_force_from: $from,
        };)*

        /// Every provision, in the order of the sources.
        pub static ALL: &[&Provision] = &[$(&$name),*];
    };
}

provisions! {
    /// The pupil's best interests.
    BEST_INTERESTS = "oppl-10-1", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 10-1", "opplæringslova § 10-1", "Education Act § 10-1"],
        "https://lovdata.no/lov/2023-06-09-30/§10-1";
    /// The pupil's right to take part and to be heard.
    PARTICIPATION = "oppl-10-2", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 10-2", "opplæringslova § 10-2", "Education Act § 10-2"],
        "https://lovdata.no/lov/2023-06-09-30/§10-2";
    /// Cooperation with parents.
    COOPERATION = "oppl-10-3", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 10-3", "opplæringslova § 10-3", "Education Act § 10-3"],
        "https://lovdata.no/lov/2023-06-09-30/§10-3";
    /// Information to pupils and parents.
    INFORMATION = "oppl-10-8", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 10-8", "opplæringslova § 10-8", "Education Act § 10-8"],
        "https://lovdata.no/lov/2023-06-09-30/§10-8";
    /// The scope of the chapter.
    SCOPE = "oppl-12-1", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-1", "opplæringslova § 12-1", "Education Act § 12-1"],
        "https://lovdata.no/lov/2023-06-09-30/§12-1";
    /// The right to a safe and good school environment.
    SAFE_ENVIRONMENT = "oppl-12-2", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-2", "opplæringslova § 12-2", "Education Act § 12-2"],
        "https://lovdata.no/lov/2023-06-09-30/§12-2";
    /// Watching and intervening.
    WATCH_AND_INTERVENE = "oppl-12-4-1", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 første ledd", "opplæringslova § 12-4 første ledd", "Education Act § 12-4 first paragraph"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// Reporting, investigating, and putting right.
    REPORT_AND_ACT = "oppl-12-4-2", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 andre ledd", "opplæringslova § 12-4 andre ledd", "Education Act § 12-4 second paragraph"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// The written plan as such.
    PLAN = "oppl-12-4-3", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 tredje ledd", "opplæringslova § 12-4 tredje ledd", "Education Act § 12-4 third paragraph"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// a: which problems the measures shall solve.
    PLAN_A = "oppl-12-4-3-a", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 tredje ledd bokstav a", "opplæringslova § 12-4 tredje ledd bokstav a", "Education Act § 12-4 third paragraph letter a"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// b: which measures the school has planned.
    PLAN_B = "oppl-12-4-3-b", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 tredje ledd bokstav b", "opplæringslova § 12-4 tredje ledd bokstav b", "Education Act § 12-4 third paragraph letter b"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// c: when the measures shall be carried out.
    PLAN_C = "oppl-12-4-3-c", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 tredje ledd bokstav c", "opplæringslova § 12-4 tredje ledd bokstav c", "Education Act § 12-4 third paragraph letter c"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// d: who shall carry out the measures.
    PLAN_D = "oppl-12-4-3-d", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 tredje ledd bokstav d", "opplæringslova § 12-4 tredje ledd bokstav d", "Education Act § 12-4 third paragraph letter d"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// e: when the measures shall be evaluated.
    PLAN_E = "oppl-12-4-3-e", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 tredje ledd bokstav e", "opplæringslova § 12-4 tredje ledd bokstav e", "Education Act § 12-4 third paragraph letter e"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// Documenting what is done.
    DOCUMENTATION = "oppl-12-4-4", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-4 fjerde ledd", "opplæringslova § 12-4 fjerde ledd", "Education Act § 12-4 fourth paragraph"],
        "https://lovdata.no/lov/2023-06-09-30/§12-4";
    /// Employees who violate a pupil.
    EMPLOYEES = "oppl-12-5", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-5", "opplæringslova § 12-5", "Education Act § 12-5"],
        "https://lovdata.no/lov/2023-06-09-30/§12-5";
    /// Enforcement by Statsforvalteren.
    ENFORCEMENT = "oppl-12-6", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 12-6", "opplæringslova § 12-6", "Education Act § 12-6"],
        "https://lovdata.no/lov/2023-06-09-30/§12-6";
    /// Physical interventions: report and documentation.
    PHYSICAL_INTERVENTION = "oppl-13-5", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 13-5", "opplæringslova § 13-5", "Education Act § 13-5"],
        "https://lovdata.no/lov/2023-06-09-30/§13-5";
    /// The language of written communication with pupils and parents.
    SCHOOL_LANGUAGE = "oppl-15-2", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 15-2", "opplæringslova § 15-2", "Education Act § 15-2"],
        "https://lovdata.no/lov/2023-06-09-30/§15-2";
    /// Processing of personal data, and school change.
    PERSONAL_DATA = "oppl-25-1", Law, Some(OPPLARINGSLOVA_IN_FORCE),
        ["opplæringslova § 25-1", "opplæringslova § 25-1", "Education Act § 25-1"],
        "https://lovdata.no/lov/2023-06-09-30/§25-1";
    /// Non-anonymous surveys.
    SURVEYS = "oppl-forskr-20-5", Law, None,
        ["opplæringsforskrifta § 20-5", "opplæringsforskrifta § 20-5", "Education Regulations § 20-5"],
        "https://lovdata.no/forskrift/2024-06-03-900/§20-5";
    /// Private schools.
    PRIVATE_SCHOOLS = "privatskl-2-4", Law, None,
        ["privatskolelova § 2-4", "privatskolelova § 2-4", "Private Schools Act § 2-4"],
        "https://lovdata.no/lov/2003-07-04-84/§2-4";
    /// The duty of secrecy.
    SECRECY = "fvl-13", Law, None,
        ["forvaltningsloven § 13", "forvaltningslova § 13", "Public Administration Act § 13"],
        "https://lovdata.no/lov/1967-02-10/§13";
    /// Data minimisation.
    GDPR_MINIMISATION = "gdpr-5", Law, None,
        ["personvernforordningen artikkel 5", "personvernforordninga artikkel 5", "GDPR article 5"],
        "https://lovdata.no/lov/2018-06-15-38/gdpr/a5";
    /// The circular on the school environment, on reporting.
    CIRCULAR_REPORTING = "rundskriv-6-3-3", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 6.3.3", "rundskrivet frå Udir om skolemiljø punkt 6.3.3", "Udir's circular on the school environment, 6.3.3"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/6.-skolen-har-en-aktivitetsplikt";
    /// The circular on the school environment, on investigating.
    CIRCULAR_INVESTIGATION = "rundskriv-6-3-5", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 6.3.5", "rundskrivet frå Udir om skolemiljø punkt 6.3.5", "Udir's circular on the school environment, 6.3.5"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/6.-skolen-har-en-aktivitetsplikt";
    /// The circular on the school environment, on measures.
    CIRCULAR_MEASURES = "rundskriv-6-3-6", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 6.3.6", "rundskrivet frå Udir om skolemiljø punkt 6.3.6", "Udir's circular on the school environment, 6.3.6"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/6.-skolen-har-en-aktivitetsplikt";
    /// The circular on the school environment, on the plan and documentation.
    CIRCULAR_PLAN = "rundskriv-6-4", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 6.4", "rundskrivet frå Udir om skolemiljø punkt 6.4", "Udir's circular on the school environment, 6.4"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/6.-skolen-har-en-aktivitetsplikt";
    /// The circular on the school environment, on hearing the pupil and the pupil's best interests.
    CIRCULAR_HEARING = "rundskriv-6-5", Guidance, None,
        ["Udirs rundskriv om skolemiljø punkt 6.5", "rundskrivet frå Udir om skolemiljø punkt 6.5", "Udir's circular on the school environment, 6.5"],
        "https://www.udir.no/regelverk-og-tilsyn/skole-og-opplaring/rundskriv-om-skolemiljo/6.-skolen-har-en-aktivitetsplikt";
    /// Sauda municipality's guide: measures are the adults' responsibility.
    PRACTICE_ADULTS = "praksis-voksne", Practice, None,
        ["Sauda kommunes veileder om skriftlig aktivitetsplan", "rettleiaren frå Sauda kommune om skriftleg aktivitetsplan", "Sauda municipality's guide to the written plan"],
        "https://www.sauda.kommune.no/tjenester/barn-og-unge/";
    /// What this tool proposes itself.
    OWN_PROPOSAL = "praksis-brille", Practice, None,
        ["brilles eget forslag til god praksis", "brille sitt eige framlegg til god praksis", "brille's own proposal of good practice"],
        "https://crates.io/crates/brille";
}

/// The provision with an identifier, as the schema's annotations name it.
pub fn provision(id: &str) -> Option<&'static Provision> {
    ALL.iter().copied().find(|provision| provision.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_unique() {
        for provision in ALL {
            assert_eq!(ALL.iter().filter(|other| other.id == provision.id).count(), 1, "{}", provision.id);
        }
    }
}
