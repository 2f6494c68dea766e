//! Where one can be. No address holds a language or anything personal, so that switching the language keeps the page.

use super::components::Frame;
use super::pages::{
    AboutPage, AddPaperPage, BodyPage, CardPage, ChangePaperPage, ChangesPage, ChecklistsPage, CountryPage, FindPage,
    GuidePage, GuidesPage, HelpPage, HomePage, NeedPage, NewPaperPage, PaperPage, PapersPage, PrivatePage,
    RemindersPage, SettingsPage, ShowCardPage, ShowPage, SourcesPage, TopicPage, UpdatesPage, WholeGuidePage,
};
use dioxus::prelude::*;

/// A page.
#[derive(Clone, Debug, PartialEq, Routable)]
#[rustfmt::skip]
pub enum Route {
    #[layout(Frame)]
        /// Home.
        #[route("/")]
        HomePage {},
        /// All guides.
        #[route("/guides")]
        GuidesPage {},
        /// The guides of a topic.
        #[route("/topic/:id")]
        TopicPage {
            /// The topic's id.
            id: String,
        },
        /// A guide: what it tells and where one stopped.
        #[route("/guide/:slug")]
        GuidePage {
            /// The guide.
            slug: String,
        },
        /// One card of a guide.
        #[route("/guide/:slug/card/:card")]
        CardPage {
            /// The guide.
            slug: String,
            /// The card.
            card: String,
        },
        /// A guide on one page.
        #[route("/guide/:slug/whole")]
        WholeGuidePage {
            /// The guide.
            slug: String,
        },
        /// Where a guide's facts come from.
        #[route("/guide/:slug/sources")]
        SourcesPage {
            /// The guide.
            slug: String,
        },
        /// All checklists.
        #[route("/checklists")]
        ChecklistsPage {},
        /// Search. What is typed stands in no address.
        #[route("/find")]
        FindPage {},
        /// What changed lately.
        #[route("/changes")]
        ChangesPage {},
        /// Cards to show.
        #[route("/show")]
        ShowPage {},
        /// One card to show, filling the screen.
        #[route("/show/:id")]
        ShowCardPage {
            /// The card's id.
            id: String,
        },
        /// Numbers to call.
        #[route("/help")]
        HelpPage {},
        /// Numbers for a need.
        #[route("/help/need/:need")]
        NeedPage {
            /// The need's id.
            need: String,
        },
        /// Numbers of a country.
        #[route("/help/country/:code")]
        CountryPage {
            /// ISO 3166-1 alpha-2.
            code: String,
        },
        /// One body.
        #[route("/help/body/:id")]
        BodyPage {
            /// The body's id.
            id: String,
        },
        /// My papers.
        #[route("/papers")]
        PapersPage {},
        /// Which paper to add.
        #[route("/papers/add")]
        AddPaperPage {},
        /// The form for a new paper.
        #[route("/papers/add/:kind")]
        NewPaperPage {
            /// The kind's id.
            kind: String,
        },
        /// One paper.
        #[route("/papers/paper/:id")]
        PaperPage {
            /// The paper's id, drawn by chance.
            id: String,
        },
        /// The form that changes a paper.
        #[route("/papers/paper/:id/change")]
        ChangePaperPage {
            /// The paper's id.
            id: String,
        },
        /// Reminders.
        #[route("/papers/reminders")]
        RemindersPage {},
        /// Keeping papers private.
        #[route("/papers/private")]
        PrivatePage {},
        /// Settings.
        #[route("/settings")]
        SettingsPage {},
        /// Updates.
        #[route("/updates")]
        UpdatesPage {},
        /// About.
        #[route("/about")]
        AboutPage {},
}
