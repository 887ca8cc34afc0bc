import type { account as chinese } from '../zh-CN/account.ts'

export const account: typeof chinese = {
  role: {
    officer: 'Officer',
    approver: 'Approver',
    court: 'Court',
    party: 'Party',
    auditor: 'Auditor',
    administrator: 'Administrator',
  },
  title: 'Sign in',
  sentence:
    'Cases are open to the people who work on them; sign in first. Rulings that have been published can be read by villagers without an account.',
  name: 'Account',
  password: 'Password',
  code: 'Code',
  codeHelp: 'Open the authenticator on your phone and type its six digits.',
  submit: 'Sign in',
  atProvider: 'Sign in at the provider of your office',
  signingIn: 'Signing in …',
  demonstration: 'Demonstration: one click signs in as',
  demonstrationHelp:
    'Only when the program is tried on this machine; there are no such buttons on the database of an office.',
  roleWhat: {
    officer: 'reads papers, draws lines, drafts rulings',
    approver: 'checks and seals rulings, lets them be published',
    court: 'sees the one case it was let into',
    party: 'sees its own case',
    auditor: 'sees all records and changes none',
    administrator: 'keeps accounts and sees no case',
  },
  watermarked: 'This copy is for you to read: it bears your name, and when you opened it is noted.',
  menu: 'Account',
  signedInAs: (name) => `Signed in: ${name}`,
  ownPage: 'My account',
  allAccounts: 'Accounts',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out on all devices',
  notForYou:
    'Your account does not do this kind of work, so this page does not open. Ask the administrator if you need it.',
  home: 'Back to the home page',
}
