import type { Language } from '../i18n/catalogue.ts'
import type { Speaker } from './read-aloud.svelte.ts'

/** A voice of the device itself: others send what they read to a server, and need a network. */
const ownVoice = (speech: SpeechSynthesis, language: Language): SpeechSynthesisVoice | null => {
  const own = speech.getVoices().filter(({ localService }) => localService)
  const spoken = (tag: string) => tag.replaceAll('_', '-').toLowerCase()
  const [tongue = ''] = language.split('-')
  return (
    own.find(({ lang }) => spoken(lang) === language.toLowerCase()) ??
    own.find(({ lang }) => spoken(lang).split('-')[0] === tongue) ??
    null
  )
}

function speakerOf(speech: SpeechSynthesis, voice: SpeechSynthesisVoice): Speaker {
  return {
    say: (sentence, done) => {
      const utterance = new SpeechSynthesisUtterance(sentence)
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.rate = 0.9
      utterance.onend = done
      // A sentence that the device cannot say is left out.
      utterance.onerror = done
      speech.speak(utterance)
    },
    hush: () => speech.cancel(),
  }
}

/** Calls back with the device's own voice for a language whenever it is known; never where there is none. Answers how to stop asking. */
export function whenVoiceIsThere(language: Language, found: (speaker: Speaker) => void): () => void {
  if (!('speechSynthesis' in window)) return () => undefined
  const speech = window.speechSynthesis
  const look = (): void => {
    const voice = ownVoice(speech, language)
    if (voice) found(speakerOf(speech, voice))
  }
  look()
  speech.addEventListener('voiceschanged', look, { once: true })
  return () => speech.removeEventListener('voiceschanged', look)
}
