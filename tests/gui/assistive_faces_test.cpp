// Controls that are operated by assistive technology alone, without a key or a mouse.

#include "shell/assistive_faces.h"

#include "assisted.h"
#include "dialogs/preferences_dialog.h"
#include "in_dialog.h"
#include "opname/workflow/further_copies.h"
#include "pages/preparation_keys.h"
#include "shell/tone.h"
#include "widgets/message_bar.h"
#include "widgets/spine_strip.h"
#include "window_fixture.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>

namespace opname {
namespace {

using testing::faceOf;
using testing::press;
using testing::selectRow;
using testing::toggle;
using testing::write;

/// Before the window is made: a face that was asked for stays.
struct WithFaces {
    WithFaces() { installAssistiveFaces(); }
};

class AssistedWindowTest : WithFaces, public testing::WindowTest { };

TEST_F(AssistedWindowTest, TheWarningsOfTheProcedureAreTickedAndKept)
{
    m_window.showActivity(1);
    find<QTabWidget>("preparationTabWidget")->setCurrentIndex(3);
    for (int i = 0; i < 3; ++i) {
        const QString key = QLatin1String(warningKeys[i]);
        auto *box = m_window.findChild<QCheckBox *>(QStringLiteral("warning%1CheckBox").arg(i + 1));
        const bool wasTicked = session().setting(key) == u"yes";
        ASSERT_TRUE(waitFor([&] { return box->isChecked() == wasTicked; }));
        toggle(*box);
        EXPECT_EQ(session().setting(key) == u"yes", !wasTicked) << i;
        EXPECT_EQ(faceOf(*box).state().checked != 0, !wasTicked);
        toggle(*box);
        EXPECT_EQ(session().setting(key) == u"yes", wasTicked) << i;
    }
}

TEST_F(AssistedWindowTest, ACodeIsEnteredAndAShelfIsNamed)
{
    write(*find<QComboBox>("shelfComboBox")->lineEdit(), QStringLiteral("Papan 9"));
    EXPECT_EQ(m_window.document()->shelf(), u"Papan 9");
    write(*find<QLineEdit>("barcodeLineEdit"), QStringLiteral("B0000001"));
    press(*find<QPushButton>("enterCodePushButton"));
    EXPECT_TRUE(waitFor([this] { return scans() == 1; }));
    EXPECT_TRUE(find<QLineEdit>("barcodeLineEdit")->text().isEmpty());
}

TEST_F(AssistedWindowTest, AnActivityThatIsSelectedIsShown)
{
    selectRow(faceOf(*find<QListWidget>("activityRailListWidget")), 0);
    EXPECT_TRUE(waitFor([this] { return find<QWidget>("preparationPage")->isVisible(); }));
}

TEST_F(AssistedWindowTest, PreferencesAreChosenTypedAndTicked)
{
    Tone &tone = *m_window.findChild<Tone *>();
    ASSERT_FALSE(tone.isMuted());
    const auto open = [this] { m_window.findChild<QAction *>(QStringLiteral("preferences"))->trigger(); };
    testing::inDialog<PreferencesDialog>(open, [&](PreferencesDialog &dialog) {
        auto *themes = dialog.findChild<QComboBox *>(QStringLiteral("themeComboBox"));
        QAccessibleInterface *choices = faceOf(*themes).child(0);
        ASSERT_NE(choices, nullptr);
        selectRow(*choices, themes->findData(QStringLiteral("theme-dark")));
        EXPECT_TRUE(waitFor([] { return Theme::isDark(); }));
        write(*dialog.findChild<QLineEdit *>(QStringLiteral("operatorLineEdit")), QStringLiteral("Wati"));
        EXPECT_EQ(m_window.document()->operatorName(), u"Wati");
        toggle(*dialog.findChild<QCheckBox *>(QStringLiteral("muteCheckBox")));
        EXPECT_TRUE(tone.isMuted());
        auto *kept = dialog.findChild<QSpinBox *>(QStringLiteral("copiesKeptSpinBox"));
        faceOf(*kept).valueInterface()->setCurrentValue(FurtherCopies::usual - 1);
        EXPECT_EQ(FurtherCopies::kept(), FurtherCopies::usual - 1);
        write(*kept, QString::number(FurtherCopies::usual - 2));
        EXPECT_EQ(FurtherCopies::kept(), FurtherCopies::usual - 2);
    });
    EXPECT_EQ(QSettings().value(QStringLiteral("operator")).toString(), u"Wati");
}

class AssistiveFacesTest : public ::testing::Test {
protected:
    void SetUp() override { installAssistiveFaces(); }
};

TEST_F(AssistiveFacesTest, AFieldThatIsFilledTellsWhatOneThatIsTypedIntoTells)
{
    QLineEdit field(QStringLiteral("Rak A"));
    const QSignalSpy typed(&field, &QLineEdit::textEdited);
    const QSignalSpy left(&field, &QLineEdit::editingFinished);
    write(field, QStringLiteral("Rak B"));
    EXPECT_EQ(field.text(), u"Rak B");
    EXPECT_TRUE(field.isModified());
    EXPECT_EQ(typed.size(), 1);
    EXPECT_EQ(left.size(), 1);
    QAccessibleEditableTextInterface *text = faceOf(field).editableTextInterface();
    text->insertText(4, QStringLiteral("tinggi "));
    EXPECT_EQ(field.text(), u"Rak tinggi B");
    text->deleteText(0, 4);
    EXPECT_EQ(field.text(), u"tinggi B");
    EXPECT_EQ(faceOf(field).textInterface()->text(7, 99), u"B");
    field.setReadOnly(true);
    write(field, QStringLiteral("Rak C"));
    field.setReadOnly(false);
    field.setEnabled(false);
    write(field, QStringLiteral("Rak C"));
    EXPECT_EQ(field.text(), u"tinggi B");
}

TEST_F(AssistiveFacesTest, WhatAnEmptyFieldSaysIsReadWhereNothingElseDescribesIt)
{
    QLineEdit field;
    field.setPlaceholderText(QStringLiteral("tanpa rak"));
    EXPECT_EQ(faceOf(field).text(QAccessible::Description), u"tanpa rak");
    field.setToolTip(QStringLiteral("Pilih rak"));
    EXPECT_EQ(faceOf(field).text(QAccessible::Description), u"Pilih rak");
}

TEST_F(AssistiveFacesTest, APasswordIsWrittenAndNotRead)
{
    QLineEdit field;
    field.setEchoMode(QLineEdit::Password);
    write(field, QStringLiteral("rahasia"));
    EXPECT_EQ(field.text(), u"rahasia");
    QAccessibleInterface &face = faceOf(field);
    int start = 0;
    int end = 0;
    EXPECT_TRUE(face.state().passwordEdit != 0);
    EXPECT_EQ(face.text(QAccessible::Value), u"*******");
    EXPECT_EQ(face.textInterface()->text(0, 7), QString());
    EXPECT_EQ(face.textInterface()->textAtOffset(0, QAccessible::WordBoundary, &start, &end), QString());
}

TEST_F(AssistiveFacesTest, ANumberThatIsSetWasLeft)
{
    QDoubleSpinBox box;
    box.setRange(0, 50);
    const QSignalSpy left(&box, &QDoubleSpinBox::editingFinished);
    QAccessibleInterface &face = faceOf(box);
    EXPECT_EQ(face.role(), QAccessible::SpinBox);
    EXPECT_EQ(face.valueInterface()->maximumValue().toDouble(), 50.0);
    face.valueInterface()->setCurrentValue(12.5);
    EXPECT_EQ(box.value(), 12.5);
    EXPECT_EQ(left.size(), 1);
}

TEST_F(AssistiveFacesTest, ALineOfAListOfTicksIsTickedAndUnticked)
{
    QListWidget list;
    for (const QString &text : {QStringLiteral("Dipinjam"), QStringLiteral("Rusak")}) {
        auto *item = new QListWidgetItem(text, &list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Unchecked);
    }
    selectRow(faceOf(list), 1);
    EXPECT_TRUE(QTest::qWaitFor([&] { return list.item(1)->checkState() == Qt::Checked; }));
    EXPECT_EQ(list.item(0)->checkState(), Qt::Unchecked);
    selectRow(faceOf(list), 1);
    EXPECT_TRUE(QTest::qWaitFor([&] { return list.item(1)->checkState() == Qt::Unchecked; }));
}

TEST_F(AssistiveFacesTest, AShelfIsGoneAlongBookByBook)
{
    SpineStrip strip;
    ShelfRow row;
    row.spines.resize(3);
    for (std::size_t i = 0; i < row.spines.size(); ++i)
        row.spines[i].slot = static_cast<Slot>(i);
    strip.setRow(std::move(row), [](const ShelfSpine &) { return SpineText(); });
    QAccessibleInterface &face = faceOf(strip);
    QAccessibleValueInterface *place = face.valueInterface();
    ASSERT_NE(place, nullptr);
    EXPECT_EQ(place->currentValue().toInt(), 0) << "none yet";
    EXPECT_EQ(place->maximumValue().toInt(), 3);
    testing::act(face, QAccessibleActionInterface::increaseAction());
    EXPECT_EQ(strip.current(), 0);
    place->setCurrentValue(3);
    EXPECT_EQ(strip.current(), 2);
    testing::act(face, QAccessibleActionInterface::increaseAction());
    EXPECT_EQ(strip.current(), 2) << "the last one";
    testing::act(face, QAccessibleActionInterface::decreaseAction());
    EXPECT_EQ(place->currentValue().toInt(), 2);
}

TEST_F(AssistiveFacesTest, AMessageIsTakenAway)
{
    MessageBar bar;
    bar.tellLasting(QStringLiteral("Katalog diambil."));
    ASSERT_FALSE(bar.isHidden());
    EXPECT_EQ(faceOf(bar).role(), QAccessible::AlertMessage);
    EXPECT_EQ(faceOf(bar).text(QAccessible::Name), u"Katalog diambil.");
    press(bar);
    EXPECT_TRUE(bar.isHidden());
}

} // namespace
} // namespace opname
