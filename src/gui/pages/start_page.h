#pragma once

#include "page.h"

#include <QListWidget>

namespace opname {

/// What is there before a session is open: new, open, recent, demonstration, supervisor's view.
class StartPage : public Page {
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);
    void refresh() override;
    void retranslate() override;

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void demonstrationWanted();
    void viewWanted();
    void fileWanted(const QString &path);

private:
    QPushButton *m_new;
    QPushButton *m_open;
    QPushButton *m_demonstration;
    QPushButton *m_view;
    QLabel *m_recentHeading;
    QListWidget *m_recent;
};

} // namespace opname
