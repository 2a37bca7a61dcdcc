#include "dialogs/decision_dialog.h"
#include "in_dialog.h"
#include "opname/session/change_queue.h"
#include "pages/differences_page.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

namespace opname {
namespace {

using testing::inDialog;

class DecisionDialogTest : public testing::WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        Language::choose(QStringLiteral("en"), false);
    }

    /// Of a kind, without one of them being chosen.
    static DecisionRequest ofAll(DiscrepancyKind kind, DecisionAction action)
    {
        DecisionRequest request;
        request.kind = kind;
        request.action = action;
        return request;
    }

    /// Scans expected copies of some shelf as standing on another one.
    QStringList misplace(int copies)
    {
        QStringList codes;
        std::vector<ScanRequest> reads;
        for (Slot slot = 0; codes.size() < copies; ++slot) {
            const auto item = session().catalogue().at(slot);
            if (!item)
                break;
            if (item->item.code.isEmpty() || item->item.site.isEmpty())
                continue;
            codes.append(item->item.code);
            reads.push_back({item->item.code,
                             QStringLiteral("Rak Lain"),
                             {item->item.location, QStringLiteral("Rak Lain")},
                             ScanPurpose::Count,
                             m_window.document()->author()});
        }
        EXPECT_TRUE(session().record(reads));
        return codes;
    }

    void showKind(DiscrepancyKind kind, int rows)
    {
        m_window.showActivity(7);
        auto *kinds = find<QComboBox>("differenceKindComboBox");
        kinds->setCurrentIndex(kinds->findData(static_cast<int>(kind)));
        EXPECT_TRUE(waitFor([&] { return table()->model()->rowCount() == rows; }, 10000));
    }
    QTableView *table() { return find<QTableView>("differencesTableView"); }

    void choose(const char *button, DecisionAction action)
    {
        for (QAction *entry : find<QPushButton>(button)->menu()->actions())
            if (entry->text() == DifferencesPage::actionText(action))
                entry->trigger();
    }
    template <typename Widget> static Widget *part(QDialog &dialog, const char *name)
    {
        auto *found = dialog.findChild<Widget *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    static void decideIn(QDialog &dialog)
    {
        QTest::mouseClick(part<QPushButton>(dialog, "decidePushButton"), Qt::LeftButton);
        EXPECT_TRUE(waitFor([&] { return !dialog.isVisible(); }));
    }
    std::vector<QueuedChange> queue()
    {
        const auto all = ChangeQueue(session()).all();
        return all ? **all : std::vector<QueuedChange>();
    }
};

TEST_F(DecisionDialogTest, AGroupIsShownBeforeAndAfterAndThenDecided)
{
    const QStringList codes = misplace(3);
    showKind(DiscrepancyKind::WrongSite, 3);
    const QString proposed = table()->model()->index(0, 4).data().toString();
    EXPECT_TRUE(proposed.contains(QStringLiteral("→ Rak Lain"))) << proposed.toStdString();
    inDialog<DecisionDialog>(
        [&] { choose("decideAllPushButton", DecisionAction::MoveRecord); },
        [&](DecisionDialog &dialog) {
            auto *planned = part<QTableView>(dialog, "plannedChangesTableView");
            ASSERT_TRUE(waitFor([&] { return planned->model()->rowCount() == 3; }));
            EXPECT_TRUE(codes.contains(planned->model()->index(0, 0).data().toString()));
            EXPECT_NE(planned->model()->index(0, 3).data().toString(), QStringLiteral("Rak Lain"));
            EXPECT_EQ(planned->model()->index(0, 4).data().toString(), QStringLiteral("Rak Lain"));
            EXPECT_TRUE(queue().empty()) << "it was only shown";
            decideIn(dialog);
        });
    EXPECT_EQ(queue().size(), 3U);
}

TEST_F(DecisionDialogTest, WhatIsReadWhileAGroupIsBeingDecidedIsKeptBehindIt)
{
    misplace(3);
    showKind(DiscrepancyKind::WrongSite, 3);
    inDialog<DecisionDialog>([&] { choose("decideAllPushButton", DecisionAction::MoveRecord); },
                             [&](DecisionDialog &dialog) {
                                 part<QPushButton>(dialog, "decidePushButton")->click();
                                 ASSERT_TRUE(m_window.document()->isBusy());
                                 m_window.document()->scan(QStringLiteral("X9990001"));
                                 dialog.reject();
                                 EXPECT_TRUE(dialog.isVisible()) << "it cannot be stopped half-way";
                                 EXPECT_TRUE(part<QProgressBar>(dialog, "progressBar")->isVisible());
                                 EXPECT_FALSE(part<QPushButton>(dialog, "cancelPushButton")->isEnabled());
                                 EXPECT_TRUE(waitFor([&] { return !dialog.isVisible(); }));
                             });
    EXPECT_EQ(queue().size(), 3U);
    ASSERT_FALSE(m_window.document()->recentScans().empty());
    EXPECT_EQ(m_window.document()->recentScans().back().code, QStringLiteral("X9990001"));
}

TEST_F(DecisionDialogTest, OneWhoseRowShowsWhatChangesNeedsNoDialog)
{
    misplace(2);
    showKind(DiscrepancyKind::WrongSite, 2);
    table()->selectRow(0);
    choose("decidePushButton", DecisionAction::MoveRecord);
    EXPECT_EQ(queue().size(), 1U);
    EXPECT_TRUE(waitFor([&] {
        return table()->model()->index(0, 5).data()
            == DifferencesPage::actionText(DecisionAction::MoveRecord);
    }));
}

TEST_F(DecisionDialogTest, ANewCopyIsOfATitleThatWasFoundByItsWords)
{
    m_window.document()->scan(QStringLiteral("X9990001"));
    showKind(DiscrepancyKind::UnknownCode, 1);
    table()->selectRow(0);
    qint64 title = 0;
    inDialog<DecisionDialog>(
        [&] { choose("decidePushButton", DecisionAction::NewCopy); },
        [&](DecisionDialog &dialog) {
            part<QLineEdit>(dialog, "searchLineEdit")->setText(QStringLiteral("hukum"));
            auto *list = part<QListWidget>(dialog, "candidatesListWidget");
            ASSERT_TRUE(waitFor([&] { return list->count() > 0; }));
            EXPECT_TRUE(list->item(0)->text().contains(QStringLiteral("hukum"), Qt::CaseInsensitive));
            title = list->item(0)->data(Qt::UserRole + 1).toLongLong();
            decideIn(dialog);
        });
    ASSERT_EQ(queue().size(), 1U);
    EXPECT_EQ(queue().front().change.kind, ChangeKind::NewCopy);
    EXPECT_EQ(queue().front().change.titleId, title);
    EXPECT_EQ(queue().front().change.itemCode, QStringLiteral("X9990001"));
}

TEST_F(DecisionDialogTest, AMistypedCodeIsOfferedItsNearest)
{
    m_window.document()->scan(QStringLiteral("B000000I"));
    showKind(DiscrepancyKind::UnknownCode, 1);
    table()->selectRow(0);
    QString chosen;
    inDialog<DecisionDialog>([&] { choose("decidePushButton", DecisionAction::Mistyped); },
                             [&](DecisionDialog &dialog) {
                                 auto *list = part<QListWidget>(dialog, "candidatesListWidget");
                                 ASSERT_TRUE(waitFor([&] { return list->count() > 0; }));
                                 chosen = list->item(0)->data(Qt::UserRole).toString();
                                 decideIn(dialog);
                             });
    EXPECT_TRUE(chosen.startsWith(QStringLiteral("B000000"))) << chosen.toStdString();
    const auto decisions = session().decisions();
    ASSERT_EQ(decisions.size(), 1U);
    EXPECT_EQ(decisions.front().code, chosen);
}

TEST_F(DecisionDialogTest, AFieldIsCorrectedWithItsEffectShownWhileItIsTyped)
{
    m_window.showActivity(7);
    auto *kinds = find<QComboBox>("differenceKindComboBox");
    kinds->setCurrentIndex(kinds->findData(static_cast<int>(DiscrepancyKind::BadData)));
    ASSERT_TRUE(waitFor([&] { return table()->model()->rowCount() > 0; }, 10000));
    table()->selectRow(0);
    inDialog<DecisionDialog>(
        [&] { choose("decidePushButton", DecisionAction::Set); },
        [&](DecisionDialog &dialog) {
            auto *planned = part<QTableView>(dialog, "plannedChangesTableView");
            part<QComboBox>(dialog, "valueComboBox")->setEditText(QStringLiteral("813 Baru b"));
            ASSERT_TRUE(waitFor([&] {
                return planned->model()->rowCount() == 1
                    && planned->model()->index(0, 4).data() == QStringLiteral("813 Baru b");
            }));
            auto *fields = part<QComboBox>(dialog, "fieldComboBox");
            fields->setCurrentIndex(fields->findData(QStringLiteral("location")));
            EXPECT_FALSE(part<QComboBox>(dialog, "valueComboBox")->isEditable()) << "SLiMS's own list";
            EXPECT_GT(part<QComboBox>(dialog, "valueComboBox")->count(), 0);
            fields->setCurrentIndex(fields->findData(QStringLiteral("call_number")));
            part<QComboBox>(dialog, "valueComboBox")->setEditText(QStringLiteral("813 Baru b"));
            decideIn(dialog);
        });
    ASSERT_EQ(queue().size(), 1U);
    EXPECT_EQ(queue().front().change.after, QStringLiteral("813 Baru b"));
}

TEST_F(DecisionDialogTest, WhatCannotBeDecidedIsSaidInTheDialogAndKeepsItOpen)
{
    m_window.document()->scan(QStringLiteral("X9990001"));
    showKind(DiscrepancyKind::UnknownCode, 1);
    table()->selectRow(0);
    Slot labelled = 0;
    while (session().catalogue().at(labelled)->item.code.isEmpty())
        ++labelled;
    const QString taken = session().catalogue().at(labelled)->item.code;
    inDialog<DecisionDialog>(
        [&] { choose("decidePushButton", DecisionAction::NewCopy); },
        [&](DecisionDialog &dialog) {
            auto *decide = part<QPushButton>(dialog, "decidePushButton");
            auto *message = part<QLabel>(dialog, "messageLabel");
            QTest::qWait(500); // each preview takes the sentence away
            EXPECT_TRUE(message->text().isEmpty()) << "what is not chosen yet is no mistake";
            part<QLineEdit>(dialog, "searchLineEdit")->setText(QStringLiteral("hukum"));
            EXPECT_TRUE(waitFor([&] { return decide->isEnabled(); }));
            part<QLineEdit>(dialog, "newCodeLineEdit")->setText(taken);
            EXPECT_TRUE(waitFor([&] { return message->isVisible(); })) << "the preview says it";
            EXPECT_TRUE(message->text().contains(taken)) << message->text().toStdString();
            EXPECT_TRUE(part<QLabel>(dialog, "effectLabel")->isHidden()) << "nor that nothing changes";
            QTest::mouseClick(decide, Qt::LeftButton);
            EXPECT_TRUE(waitFor([&] { return decide->isEnabled(); })) << "another code can be typed";
            EXPECT_TRUE(message->isVisible());
            EXPECT_TRUE(dialog.isVisible());
        });
    EXPECT_TRUE(session().decisions().empty());
}

TEST_F(DecisionDialogTest, NothingIsDecidedBeforeThePlaceTheCopyOrTheValueIsChosen)
{
    for (const auto &[kind, action] : {std::pair(DiscrepancyKind::Missing, DecisionAction::Elsewhere),
                                       std::pair(DiscrepancyKind::UnknownCode, DecisionAction::Mistyped),
                                       std::pair(DiscrepancyKind::UnknownCode, DecisionAction::NewCopy),
                                       std::pair(DiscrepancyKind::BadData, DecisionAction::Set)}) {
        DecisionDialog dialog(*m_window.document(), ofAll(kind, action), 3, &m_window);
        dialog.show();
        auto *decide = part<QPushButton>(dialog, "decidePushButton");
        const QString heading = part<QLabel>(dialog, "headingLabel")->text();
        EXPECT_TRUE(heading.startsWith(DifferencesPage::kindText(kind))) << heading.toStdString();
        if (action == DecisionAction::Set) {
            auto *fields = part<QComboBox>(dialog, "fieldComboBox");
            EXPECT_TRUE(decide->isEnabled()) << "each takes what the data check proposes";
            fields->setCurrentIndex(fields->findData(QStringLiteral("site")));
        }
        EXPECT_FALSE(decide->isEnabled()) << heading.toStdString();
        if (action == DecisionAction::Elsewhere)
            part<QComboBox>(dialog, "placeComboBox")->setCurrentIndex(1);
        else if (action == DecisionAction::Set)
            part<QComboBox>(dialog, "valueComboBox")->setEditText(QStringLiteral("Rak B"));
        else
            part<QLineEdit>(dialog, "searchLineEdit")->setText(QStringLiteral("hukum"));
        EXPECT_TRUE(waitFor([&] { return decide->isEnabled(); })) << heading.toStdString();
    }
}

TEST_F(DecisionDialogTest, EveryControlHasANameAndTheDialogFitsTheSmallestScreen)
{
    misplace(3);
    for (const auto &[kind, action] : {std::pair(DiscrepancyKind::WrongSite, DecisionAction::MoveRecord),
                                       std::pair(DiscrepancyKind::UnknownCode, DecisionAction::NewCopy),
                                       std::pair(DiscrepancyKind::Missing, DecisionAction::Elsewhere),
                                       std::pair(DiscrepancyKind::BadData, DecisionAction::Set)}) {
        DecisionDialog dialog(*m_window.document(), ofAll(kind, action), 3, &m_window);
        dialog.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
        // 1366×768 at 200 %, less the frame of the window.
        EXPECT_LE(dialog.minimumSizeHint().width(), 683);
        EXPECT_LE(dialog.minimumSizeHint().height(), 344);
        for (QWidget *widget : dialog.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->objectName().isEmpty()
                || widget->objectName().startsWith(u"qt_"))
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            EXPECT_TRUE(face != nullptr && !face->text(QAccessible::Name).isEmpty())
                << widget->objectName().toStdString();
        }
    }
}

} // namespace
} // namespace opname
