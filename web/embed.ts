/** The page that pages elsewhere show in a frame: of what stands published, and of nobody who has signed in. */
import { mount } from 'svelte'

import './app.css'
import EmbedPage from './pages/embed/EmbedPage.svelte'
import { caseInFrame } from './state/route.ts'

const target = document.getElementById('app')
if (!target) throw new Error('embed.html has no element with the id "app".')
mount(EmbedPage, { target, props: { id: caseInFrame(window.location.pathname) } })
