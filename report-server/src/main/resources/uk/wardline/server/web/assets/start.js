// Starts the components of GOV.UK Frontend, and the forms that are sent as soon as a choice is made.
import { initAll } from './govuk-frontend.min.js'

initAll()
