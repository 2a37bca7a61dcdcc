#pragma once

#include "opname/session/label_records.h"
#include "opname/workflow/label_queue.h"
#include "pages/labels_page.h"
#include "shell/language.h"
#include "shell/main_window.h"
#include "shell/theme.h"
#include "struck_keys.h"
#include "support/barcode_reader.h"
#include "workflow/titles_without_copies.h"

#include <QTableView>

namespace opname::testing {

/// The window on page 3, with titles without a copy and copies without a code.
class LabelsPageTest : public TitlesWithoutCopies {
protected:
    LabelsPageTest()
        : m_window(std::make_unique<MainWindow>())
    {
    }

    void SetUp() override
    {
        TitlesWithoutCopies::SetUp();
        Language::choose(QStringLiteral("en"), false);
        Theme::apply(*qApp, Theme::Mode::Light);
    }

    void showPage(bool isFrozen = false)
    {
        if (isFrozen)
            freezeSpare();
        else
            takeSpareIn();
        ASSERT_TRUE(
            m_session->changeSetting(QStringLiteral("codes.pattern"), QStringLiteral("B0000"), librarian()));
        open();
    }

    void open()
    {
        m_window->adopt(std::move(m_session));
        m_window->resize(1366, 740);
        m_window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->showActivity(3);
        page()->printing()->setAskPath([this](const QString &, const QString &) { return path(); });
    }

    Session &session() { return m_window->document()->session(); }
    LabelsPage *page() { return m_window->findChild<LabelsPage *>(); }
    QString path() const { return m_folder.filePath(QStringLiteral("label.pdf")); }
    template <typename Widget> Widget *find(const char *name)
    {
        auto *found = page()->findChild<Widget *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    template <typename Widget> static Widget *part(QDialog &dialog, const char *name)
    {
        auto *found = dialog.findChild<Widget *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    template <typename Condition> static bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, 10'000);
    }

    QTableView *table() { return find<QTableView>("labelsTableView"); }
    void showList(LabelList list, int rows)
    {
        find<QComboBox>("labelListComboBox")->setCurrentIndex(static_cast<int>(list));
        EXPECT_TRUE(waitFor([&] { return table()->model()->rowCount() == rows; }))
            << table()->model()->rowCount() << " rows";
    }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QString state() { return find<QLabel>("labelStateLabel")->text(); }
    bool waitForPages(const QString &text)
    {
        return waitFor([&] { return find<QLabel>("labelPageLabel")->text() == text; });
    }
    QStringList printedCodes() const
    {
        QStringList codes;
        for (const QString &picture : picturesOf(path(), 300, m_folder.path()))
            codes += codesIn(picture);
        return codes;
    }

    /// As a keyboard scanner sends it, to whatever has focus.
    void shoot(const QString &code)
    {
        m_keys.type(code, 3);
        m_keys.enter();
        QTest::qWait(30);
    }

    StruckKeys m_keys;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace opname::testing
