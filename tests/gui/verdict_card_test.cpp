#include "contrast.h"
#include "widgets/verdict_card.h"

#include "opname/domain/command.h"
#include "opname/session/journal_exchange.h"
#include "opname/session/stations.h"
#include "window_fixture.h"

#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTableView>

namespace opname {
namespace {

/// Two people on page 5, one with the keyboard's scanner, one with another.
class VerdictCardTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        m_gun.id = QStringLiteral("scanner-2");
        m_gun.kind = ScannerProfile::Kind::Serial;
        m_gun.name = QStringLiteral("Gudang");
        m_gun.stationSuffix = QStringLiteral("2");
        m_line = find<QLabel>("verdictsWaitingLabel");
        m_card = find<VerdictCard>("verdictCardFrame");
        ASSERT_TRUE(m_line != nullptr && m_card != nullptr);
        QSet<QString> lent;
        for (const ListedLoan &loan : session().catalogue().loans())
            lent.insert(loan.loan.itemCode);
        ASSERT_TRUE(session().catalogue().visit(0, [&](const ListedItem &listed) {
            if (listed.item.status.isEmpty() && !lent.contains(listed.item.code))
                m_books.append(listed.item.code);
            return m_books.size() < 4;
        }));
        ASSERT_EQ(m_books.size(), 4);
    }

    /// One that is found, so that nobody has to do anything.
    void scanBook(int number, const ScannerProfile &scanner = {})
    {
        document().scan(m_books.at(number), scanner);
        ASSERT_EQ(document().recentScans().back().verdict, Verdict::Found);
    }

    SessionDocument &document() { return *m_window.document(); }
    QString waiting() const { return m_line->toolTip(); }

    ScannerProfile m_gun;
    QStringList m_books;
    QLabel *m_line = nullptr;
    VerdictCard *m_card = nullptr;
};

TEST_F(VerdictCardTest, WhatAnotherScannerIsToDoStaysUntilItReadsAgain)
{
    scanBook(0);
    QTest::qWait(50);
    const QRect place = m_card->geometry();
    document().scan(QStringLiteral("TIDAKADA"), m_gun);
    EXPECT_TRUE(waiting().isEmpty()) << "the card itself says it";
    scanBook(1);
    const QString said = u"Gudang: "_qs + VerdictCard::word(Verdict::Unknown) + u" TIDAKADA"_qs;
    EXPECT_EQ(waiting(), said);
    EXPECT_TRUE(waitFor([&] { return m_line->text() == said; })) << m_line->text().toStdString();
    EXPECT_TRUE(m_line->isVisible());
    EXPECT_EQ(m_card->geometry(), place) << "and nothing moved";
    scanBook(2);
    EXPECT_EQ(waiting(), said);
    scanBook(3, m_gun);
    EXPECT_TRUE(waiting().isEmpty()) << waiting().toStdString();
    EXPECT_TRUE(m_line->text().isEmpty());
}

TEST_F(VerdictCardTest, ALongLineIsElidedAndWhatWasTakenBackIsNotWaitedFor)
{
    document().scan(QStringLiteral("TIDAKADA"), m_gun);
    for (int number = 3; number < 20; ++number) {
        ScannerProfile other = m_gun;
        other.stationSuffix = QString::number(number);
        other.id = u"scanner-"_qs + other.stationSuffix;
        other.name = u"Pemindai "_qs + other.stationSuffix;
        document().scan(u"TIDAKADA"_qs + other.stationSuffix, other);
    }
    scanBook(1);
    EXPECT_TRUE(waitFor([&] { return m_line->text().endsWith(QChar(0x2026)); }))
        << m_line->text().toStdString();
    EXPECT_LE(m_line->fontMetrics().horizontalAdvance(m_line->text()), m_line->width());
    EXPECT_TRUE(waiting().contains(u"Gudang") && waiting().contains(u"TIDAKADA19"));
    document().undo(std::vector<RowId>{document().recentScans().front().id});
    EXPECT_FALSE(waiting().contains(u"Gudang")) << waiting().toStdString();
    EXPECT_TRUE(waiting().contains(u"TIDAKADA19"));
    document().undoLast();
    EXPECT_FALSE(waiting().contains(u"TIDAKADA19")) << "it is the last answer, shown large again";
    scanBook(2);
    EXPECT_TRUE(waiting().contains(u"TIDAKADA19")) << waiting().toStdString();
}

TEST_F(VerdictCardTest, ACopyThatAnotherStationScannedFirstBecomesADuplicateInSight)
{
    const QString path = m_folder.filePath(QStringLiteral("laptop-2.opname"));
    ASSERT_TRUE(Stations(session()).handOn(path, {}, document().author()));
    auto other = Session::open(path, Session::Access::Write);
    ASSERT_TRUE(other) << other.error().message.toStdString();
    const Author there{(*other)->ownStation(), QStringLiteral("Budi")};
    const ScanRequest request{m_books.at(1), {}, {}, ScanPurpose::Count, there};
    const auto first = (*other)->record(std::span(&request, 1));
    ASSERT_TRUE(first);
    scanBook(0);
    scanBook(1);
    QStringList told;
    QObject::connect(&document(), &SessionDocument::told, m_card,
                     [&](const QString &sentence) { told.append(sentence); });
    qint64 known = 0;
    const auto hear = [&] {
        const auto rows = JournalExchange(**other).rowsSince(there.station, known, 10);
        ASSERT_TRUE(rows && !rows->empty());
        known = rows->back().number;
        ASSERT_TRUE(JournalExchange(session()).take(*rows));
        document().notifyOthersScanned();
    };
    hear();
    const auto *word = find<QLabel>("verdictLabel");
    const auto *list = find<QTableView>("lastScansTableView");
    ASSERT_TRUE(word != nullptr && list != nullptr);
    const auto inList = [&] { return list->model()->index(0, 2).data().toString(); };
    EXPECT_EQ(document().recentScans().back().verdict, Verdict::Duplicate);
    EXPECT_EQ(word->text(), VerdictCard::word(Verdict::Duplicate));
    EXPECT_EQ(inList(), VerdictCard::word(Verdict::Duplicate));
    EXPECT_TRUE(find<QPushButton>("anotherBookPushButton")->isVisible());
    ASSERT_EQ(told.size(), 1);
    EXPECT_TRUE(told.front().contains(m_books.at(1))) << told.front().toStdString();

    const RowId scan = first->front().id;
    ASSERT_TRUE((*other)->undo(std::span(&scan, 1), there));
    hear();
    EXPECT_EQ(word->text(), VerdictCard::word(Verdict::Found)) << "it is counted here now";
    EXPECT_EQ(inList(), VerdictCard::word(Verdict::Found));
}

TEST_F(VerdictCardTest, ACommandIsListedByItsSentenceAndWithoutItsCode)
{
    scanBook(0);
    document().scan(*commandCode({CommandKind::OpenShelf, QStringLiteral("Papan 3"), {}}));
    const auto *rows = find<QTableView>("lastScansTableView")->model();
    ASSERT_EQ(rows->rowCount(), 2);
    EXPECT_TRUE(rows->index(0, 1).data().toString().isEmpty()) << "it names no copy";
    EXPECT_TRUE(rows->index(0, 4).data().toString().contains(u"Papan 3"));
    EXPECT_EQ(rows->index(1, 1).data().toString(), m_books.at(0));
}

TEST_F(VerdictCardTest, AScannerWithoutANameTakesNoRoom)
{
    const auto *scanner = find<QLabel>("verdictScannerLabel");
    document().scan(m_books.at(0), m_gun);
    EXPECT_TRUE(scanner->isVisible());
    document().scan(m_books.at(0));
    EXPECT_FALSE(scanner->isVisible());
    EXPECT_TRUE(find<QPushButton>("anotherBookPushButton")->isVisible());
}

constexpr Verdict allVerdicts[] = {
    Verdict::Command,  Verdict::Invalid,    Verdict::Unknown, Verdict::Duplicate, Verdict::OnLoan,
    Verdict::Excluded, Verdict::OutOfScope, Verdict::Added,   Verdict::Misplaced, Verdict::Found};

TEST(Verdicts, EachHasAWordAndAShapeOfItsOwnAndAColourThatIsSeenInEveryTheme)
{
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::HighContrast}) {
        Theme::apply(*qApp, mode);
        const double wanted = mode == Theme::Mode::HighContrast ? 7 : 4.5;
        QSet<QString> words;
        QList<QImage> shapes;
        for (const Verdict verdict : allVerdicts) {
            words.insert(VerdictCard::word(verdict));
            const QImage shape = Theme::pixmap(Theme::verdictIcon(verdict), 72, Qt::black).toImage();
            EXPECT_FALSE(shapes.contains(shape)) << verdictName(verdict).toStdString();
            shapes.append(shape);
            EXPECT_GE(testing::contrast(Theme::verdictColor(verdict).rgb(), Theme::card().rgb()), wanted)
                << verdictName(verdict).toStdString() << ' ' << Theme::nameOf(mode).toStdString();
        }
        EXPECT_EQ(words.size(), qsizetype(std::size(allVerdicts)));
        EXPECT_FALSE(words.contains(QString()));
    }
}

} // namespace
} // namespace opname
