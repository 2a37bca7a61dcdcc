#include "start_page.h"

#include "../shell/recent_files.h"
#include "../shell/theme.h"
#include "../shell/tour.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>

namespace opname {

StartPage::StartPage(QWidget *parent)
    : Page(QStringLiteral("startPage"), parent)
    , m_new(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_demonstration(new QPushButton(this))
    , m_view(new QPushButton(this))
    , m_offer(new QFrame(this))
    , m_offerText(new QLabel(m_offer))
    , m_tour(new QPushButton(m_offer))
    , m_later(new QPushButton(m_offer))
    , m_recentHeading(new QLabel(this))
    , m_recent(new QListWidget(this))
    , m_noneRecent(new EmptyText(m_recent))
{
    m_new->setObjectName(QStringLiteral("newSessionPushButton"));
    m_open->setObjectName(QStringLiteral("openSessionPushButton"));
    m_demonstration->setObjectName(QStringLiteral("demonstrationPushButton"));
    m_view->setObjectName(QStringLiteral("supervisorViewPushButton"));
    m_recent->setObjectName(QStringLiteral("recentSessionsListWidget"));
    m_recent->setSpacing(3); // on either side of an entry
    m_new->setProperty("primary", true);
    m_recentHeading->setProperty("heading", true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Spacing::medium);
    for (QPushButton *button : {m_new, m_open, m_view, m_demonstration}) {
        button->setMinimumHeight(64);
        button->setIconSize({28, 28});
        buttons->addWidget(button, 1);
    }
    content()->addLayout(buttons);
    content()->addSpacing(Spacing::medium);
    layOutOffer();
    content()->addWidget(m_recentHeading);
    content()->addWidget(m_recent, 1);
    connect(m_new, &QPushButton::clicked, this, &StartPage::newWanted);
    connect(m_open, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(m_demonstration, &QPushButton::clicked, this, &StartPage::demonstrationWanted);
    connect(m_view, &QPushButton::clicked, this, &StartPage::viewWanted);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { Q_EMIT fileWanted(item->data(Qt::UserRole).toString()); });
    connect(m_tour, &QPushButton::clicked, this, &StartPage::tourWanted);
    connect(m_later, &QPushButton::clicked, this, [this] {
        Tour::noteOffered();
        refresh();
    });
    retranslate();
}

void StartPage::layOutOffer()
{
    m_offer->setObjectName(QStringLiteral("tourOfferFrame"));
    m_offer->setProperty("card", true);
    m_offerText->setObjectName(QStringLiteral("tourOfferLabel"));
    m_offerText->setWordWrap(true);
    m_tour->setObjectName(QStringLiteral("tourPushButton"));
    m_later->setObjectName(QStringLiteral("tourLaterPushButton"));
    auto *layout = new QHBoxLayout(m_offer);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::medium);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_offerText, 1);
    layout->addWidget(m_later);
    layout->addWidget(m_tour);
    content()->addWidget(m_offer);
}

void StartPage::retranslate()
{
    setHead(tr("Stock-take of the library"), tr("Begin a new session, or go on with one you have."));
    m_new->setText(tr("New session…"));
    m_open->setText(tr("Open…"));
    m_demonstration->setText(tr("Demonstration library"));
    m_view->setText(tr("Supervisor's view…"));
    m_view->setToolTip(tr("Look at a session that a station has open, without disturbing it (Ctrl+Shift+V)"));
    m_new->setToolTip(tr("Make a file for a new stock-take (Ctrl+N)"));
    m_open->setToolTip(tr("Open a session file (Ctrl+O)"));
    m_demonstration->setToolTip(tr("Look around in a made-up library; nothing real is touched"));
    m_offerText->setText(
        tr("New here? The tour shows in a minute how a stock-take goes, on a made-up library."));
    m_tour->setText(tr("One-&minute tour"));
    m_tour->setToolTip(tr("Seven cards; nothing real is touched"));
    m_later->setText(tr("Not &now"));
    m_later->setToolTip(tr("The tour stays in the menu “Help”"));
    m_recentHeading->setText(tr("Recent sessions"));
    m_recent->setAccessibleName(tr("Recent sessions"));
}

void StartPage::refresh()
{
    m_new->setIcon(Theme::icon(QStringLiteral("new"), Qt::white));
    m_open->setIcon(Theme::icon(QStringLiteral("open")));
    m_view->setIcon(Theme::icon(QStringLiteral("recap")));
    m_demonstration->setIcon(Theme::icon(QStringLiteral("library")));
    m_offer->setVisible(Tour::isOffered());
    m_recent->clear();
    for (const QString &path : RecentFiles::all()) {
        const QFileInfo file(path);
        auto *item = new QListWidgetItem(Theme::icon(QStringLiteral("recent"), Theme::softText()),
                                         file.completeBaseName() + u"\n"_qs
                                             + QDir::toNativeSeparators(file.absolutePath()) + u" · "_qs
                                             + locale().dateTime(file.lastModified()),
                                         m_recent);
        item->setData(Qt::UserRole, path);
    }
    m_noneRecent->say(tr("None yet. A session you made or opened is listed here."));
}

} // namespace opname
