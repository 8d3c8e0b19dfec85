//! What no rule can see of a copy, and somebody must look at before it is handed out.

use super::show::Column;
use crate::case::{Case, Names, Role};
use crate::lang::{Lang, Text};
use crate::schema::is_identifier;

/// What is left to see of a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remains {
    /// Whether texts name anybody, where no name is known and none can be found.
    Names,
    /// Whether texts name those people, by their codes, whose names are not known and cannot be found.
    NamesOf(Vec<String>),
    /// Where the pupil may be found, where nobody must read it: place names that the case does not know.
    Places,
    /// Whether anybody could know the pupil by dates and numbers in a copy for public access.
    Course,
    /// Whether texts of a class in a copy for public access speak of one person.
    Individuals,
}

/// What there is to look for, in every language.
pub struct Telling {
    nb: String,
    nn: String,
    en: String,
}

impl Telling {
    /// The form in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nb => &self.nb,
            Lang::Nn => &self.nn,
            Lang::En => &self.en,
        }
    }
}

/// The people of a case whose names cannot be found in its texts, since nobody has told them.
pub(super) fn unnamed(case: &Case<'_>, names: Option<&Names>) -> Option<Remains> {
    let Some(names) = names else { return Some(Remains::Names) };
    let nobody = [Role::PupilGroup, Role::HomeGroup, Role::Owner, Role::EducationalPsychologist, Role::ChildWelfare];
    let is_somebody = |role: Role| !nobody.contains(&role);
    let people = case.people.iter().filter(|person| person.role.is_none_or(|role| is_somebody(role.value)));
    let without = people.filter(|person| names.get(person.code).is_none());
    let code = |code: &str| if is_identifier(code) { code.to_owned() } else { "?".to_owned() };
    let codes: Vec<String> = without.map(|person| code(person.code)).collect();
    (!codes.is_empty()).then_some(Remains::NamesOf(codes))
}

/// What is left to see of a copy for a reader.
pub(super) fn of(column: Column, hides_places: bool) -> Vec<Remains> {
    let of_reader = match column {
        Column::Access => Some(Remains::Course),
        Column::ClassAccess => Some(Remains::Individuals),
        Column::Guardians | Column::Pupil | Column::Child => None,
    };
    hides_places.then_some(Remains::Places).into_iter().chain(of_reader).collect()
}

impl Remains {
    /// What to look for.
    pub fn text(&self) -> Telling {
        let codes = match self {
            Remains::NamesOf(codes) => codes.join(", "),
            _ => String::new(),
        };
        let told = |lang| self.words().get(lang).replace("{}", &codes);
        Telling { nb: told(Lang::Nb), nn: told(Lang::Nn), en: told(Lang::En) }
    }

    fn words(&self) -> Text {
        match self {
            Remains::Names => Text::new(
                "navnefilen mangler, så brille finner ikke navn i tekstene. Les hele kopien før den gis videre: Står det \
                 navn på noen der? Gi navnene med `--names`, eller skriv koden i stedet for navnet",
                "namnefila manglar, så brille finn ikkje namn i tekstane. Les heile kopien før han blir gitt vidare: Står \
                 det namn på nokon der? Gi namna med `--names`, eller skriv koden i staden for namnet",
                "there is no key file, so brille cannot find names in the texts. Read the whole copy before it is handed \
                 out: does it name anybody? Give the names with `--names`, or write the code in place of the name",
            ),
            Remains::NamesOf(_) => Text::new(
                "navnefilen mangler navnet til {}, så brille finner ikke de navnene i tekstene. Les hele kopien før den gis \
                 videre: Står det navn på noen av dem der?",
                "namnefila manglar namnet til {}, så brille finn ikkje dei namna i tekstane. Les heile kopien før han blir \
                 gitt vidare: Står det namn på nokon av dei der?",
                "the key file lacks the name of {}, so brille cannot find those names in the texts. Read the whole copy \
                 before it is handed out: does it name any of them?",
            ),
            Remains::Places => Text::new(
                "adressen er skjermet, så logo, avsender og egne maler er utelatt. Les hele kopien før den gis videre, for \
                 brille kjenner ikke alle stedsnavn: Står det noe om skole, sted, klasse, rute eller tider som viser hvor \
                 eleven er? Se også på filnavn, følgebrev og vedlegg",
                "adressa er skjerma, så logo, avsendar og eigne malar er utelatne. Les heile kopien før han blir gitt vidare, \
                 for brille kjenner ikkje alle stadnamn: Står det noko om skole, stad, klasse, rute eller tider som viser \
                 kvar eleven er? Sjå òg på filnamn, følgjebrev og vedlegg",
                "the address is protected, so logo, sender and templates of one's own are left out. Read the whole copy \
                 before it is handed out, since brille does not know every place name: does it tell of a school, a place, a \
                 class, a route or times that show where the pupil is? Look at file names, letters and attachments, too",
            ),
            Remains::Course => Text::new(
                "les hele kopien før den gis ut, for brille vet ikke hva folk flest kjenner til: Kan noen kjenne igjen \
                 eleven eller andre på datoene, på hvor mange tiltak og evalueringer det er, eller på tekstene? Hold det i \
                 så fall tilbake (forvaltningsloven § 13)",
                "les heile kopien før han blir gitt ut, for brille veit ikkje kva folk flest kjenner til: Kan nokon kjenne \
                 att eleven eller andre på datoane, på kor mange tiltak og evalueringar det er, eller på tekstane? Hald det \
                 i så fall tilbake (forvaltningslova § 13)",
                "read the whole copy before it is handed out, since brille does not know what people know: could anybody \
                 recognise the pupil or others by the dates, by how many measures and evaluations there are, or by the \
                 texts? If so, hold it back (forvaltningsloven § 13)",
            ),
            Remains::Individuals => Text::new(
                "les hele kopien før den gis ut, for brille ser ikke alltid at en tekst omtaler én person: Kan noen i eller \
                 utenfor klassen kjennes igjen på det som står, på datoene eller på hvor mange det gjelder? Hold det i så \
                 fall tilbake (forvaltningsloven § 13)",
                "les heile kopien før han blir gitt ut, for brille ser ikkje alltid at ein tekst omtaler éin person: Kan \
                 nokon i eller utanfor klassen kjennast att på det som står, på datoane eller på kor mange det gjeld? Hald \
                 det i så fall tilbake (forvaltningslova § 13)",
                "read the whole copy before it is handed out, since brille does not always see that a text speaks of one \
                 person: could anybody in the class or outside it be recognised by what it says, by the dates or by how many \
                 it is about? If so, hold it back (forvaltningsloven § 13)",
            ),
        }
    }
}
