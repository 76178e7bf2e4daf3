// Die Wörter für Heldinnen und Helden, Beutel und Tafeln.
export const heroesDe = {
  'hall.loading': 'Der Codex schlägt nach …', 'hall.yours': 'Deine Helden, einer nach dem anderen', 'hall.back': 'Zurück zu deinen Helden',
  'hall.empty': 'Noch niemand, der sich erinnert', 'hall.empty.text': 'An jedem Tisch darfst du jemanden aus der Geschichte spielen. Ein eigener Held nimmt mit, was er dort lernt: Können, einen Namen, etwas Gold.',
  'hall.first': 'Den ersten Helden erschaffen', 'hall.another': 'Noch ein Held', more: 'Mehr zeigen',

  'hero.new': 'Ein neuer Held', 'hero.name': 'Der Name', 'hero.ancestry': 'Woher?', 'hero.calling': 'Wovon leben sie?', 'hero.make': 'So soll es sein',
  'hero.tooMany': 'Du hast {n} Helden, für mehr ist kein Platz. Lass erst jemanden ziehen.',
  'hero.front': 'Vorn', 'hero.toFront': 'Nach vorn', 'hero.profile': 'Was andere sehen', 'hero.copyLink': 'Link kopieren', 'hero.renown': 'Ruf {n}',
  'hero.rename': 'Umbenennen', 'hero.rename.do': 'Diesen Namen behalten',
  'hero.letGo': 'Ziehen lassen', 'hero.letGo.title': '{name} ziehen lassen?', 'hero.letGo.text': 'Können, Ausrüstung und Vergangenheit gehen mit, und der Name verschwindet von jeder Tafel. Das Gold bleibt in deinem Beutel. Das lässt sich nicht zurücknehmen.', 'hero.letGo.no': 'Doch nicht', 'hero.letGo.yes': 'Ziehen lassen', 'hero.gone': '{name} geht jetzt eigene Wege.',
  'hero.inAdventure': 'In einem Abenteuer', 'hero.away': 'Dieses Abenteuer ist noch nicht zu Ende.', 'hero.away.where': 'Tische, an denen du warst', 'hero.play': 'Als {name} spielen',
  'hero.error.name': 'Einen Helden dieses Namens gibt es schon, oder einen, der genauso aussieht. Nimm einen anderen.', 'hero.error.place': 'Du hast schon drei Helden. Lass erst jemanden ziehen.', 'hero.error.unreadable': 'Diesen Namen kann niemand lesen: 1 bis 24 Buchstaben, bitte.',
  'hero.error.busy': 'Dieser Held steckt in einem Abenteuer und muss erst dessen Ende sehen.', 'hero.error.gone': 'Dieser Held ist nicht mehr da. Lade die Seite neu.', 'hero.error.gold': 'So viel ist nicht im Beutel, oder der Rucksack ist voll.', 'hero.error.slot': 'Im selben Augenblick kam etwas anderes dorthin. Sieh noch einmal nach.',

  'ancestry.marcher': 'Marschleute', 'ancestry.marcher.blurb': 'Aus den Marschen selbst: Wege, Wetter, Handel.',
  'ancestry.ashkin': 'Aschenkind', 'ancestry.ashkin.blurb': 'Aus den verbrannten Vierteln: scharfe Ohren, leise Schritte.',
  'ancestry.rootborn': 'Wurzelvolk', 'ancestry.rootborn.blurb': 'Von unter den Hügeln: langsam, stark, gut zu Verletzten.',
  'ancestry.cogwright': 'Räderwerker', 'ancestry.cogwright.blurb': 'Zwischen Maschinen groß geworden: Schlösser, und was Dinge antreibt.',
  'calling.fighter.blurb': 'Geht voran und bleibt, wenn es wehtut.', 'calling.mage.blurb': 'Liest, was andere lieber nicht öffnen.', 'calling.thief.blurb': 'Keine Tür ist zu, nur langsam.', 'calling.ranger.blurb': 'Weiß, wer vorbeikam und wann es regnet.', 'calling.cleric.blurb': 'Flickt Leute und fragt, was geschehen ist.', 'calling.bard.blurb': 'Sagt es so, dass es wahr gewesen sein wird.',

  'favour.title': 'In den Augen der Götter', 'favour.none': 'Noch hat niemand von den acht über sie geurteilt.',
  'soul.none': 'Noch hat niemand in ihre Seele geblickt.', 'soul.found': 'Eine Seele dieser Art: {archetype}.', 'soul.patron': 'Eine Seele dieser Art: {archetype}. {god} hat für sie gesprochen.',
  'skills.title': 'Können', 'skills.hint': 'Jede gelungene Probe lehrt, die schwere mehr. Abenteuer allein lehren bis {n}.',
  'slot.hand': 'In der Hand', 'slot.body': 'Am Leib', 'slot.charm': 'Als Glücksbringer',
  'gear.title': 'Ausrüstung', 'gear.empty': 'nichts', 'gear.nothing': 'noch nichts, was passt', 'gear.bought': 'Gekauft: {thing}. Nun leg es an.',
  'gear.crowbar': 'Brecheisen', 'gear.picks': 'Dietriche', 'gear.short-bow': 'Kurzbogen', 'gear.field-kit': 'Verbandszeug', 'gear.notebook': 'Notizbuch', 'gear.soft-boots': 'Weiche Stiefel', 'gear.oilskin': 'Ölzeug', 'gear.good-coat': 'Guter Mantel', 'gear.iron-collar': 'Eisenkragen', 'gear.loaded-ring': 'Beschwerter Ring', 'gear.glass-eye': 'Glasauge', 'gear.stopped-watch': 'Stehengebliebene Uhr', 'gear.paper-mask': 'Papiermaske',
  'shop.title': 'Beim Ausstatter', 'shop.hint': 'Du hast {n} Gold. Ein Stück hilft ein wenig, und nur, solange es getragen wird.', 'shop.buy': '{thing} für {n} Gold kaufen',

  'deeds.title': 'Abenteuer', 'deeds.none': 'Noch keines. Die erste Seite ist weiß.', 'deed.points': '{n} Punkte', 'deed.renown': '+{n} Ruf', 'deed.gold': '+{n} Gold', 'deed.objective': 'eigenes Ziel erreicht', 'deed.codex': 'Seinen Codex öffnen',
  'purse.title': 'Dein Beutel', 'purse.gold': '{n} Gold', 'purse.unit': 'Gold', 'purse.hint': 'Alle deine Helden teilen ihn.', 'purse.lines': 'Was kam und ging', 'purse.none': 'Nichts kam, nichts ging.', 'purse.adventure': 'Ein Abenteuer', 'purse.outfit': 'Der Ausstatter',
  'profile.none': 'Hier wohnt niemand', 'profile.none.text': 'Dieser Link führt zu keinem Helden, oder zu einem, der eigene Wege geht.', 'profile.play': 'Eine Geschichte spielen',

  'board.which': 'Tafeln', 'board.renown': 'Ruf', 'board.pages': 'Seiten der Woche',
  'board.renown.about': 'Von wem man spricht: ein Zehntel aller Punkte, bei denen ein Held dabei war.', 'board.pages.about': 'Die besten Abenteuer, die diese Woche endeten, und wer sie schrieb. Die Woche beginnt am Montag, UTC.', 'board.story.about': 'Die meisten Punkte, die jeder Held aus dieser Geschichte heimgebracht hat.',
  'board.unit.renown': 'Ruf', 'board.unit.points': 'Punkte', 'board.empty': 'Auf dieser Tafel steht noch niemand. Die erste Zeile ist frei.', 'board.none': 'Diese Tafel gibt es nicht. Vielleicht meinst du diese:',
  'board.you': 'Wo du stehst', 'board.rank': 'Platz {n} von {of}', 'board.notYet': 'Dein Held, der vorn steht, ist noch nicht auf dieser Tafel.', 'board.noHero': 'Die Tafeln sind für Helden, die sich erinnern. Du hast noch keinen.',

  'own.title': 'Mit einem eigenen Helden?', 'own.hint': 'Dein Held spielt die gewählte Figur mit seinem eigenen Können und behält, was er lernt.', 'own.none': 'Ein eigener Held spielt die Figur mit seinem eigenen Können und behält, was er hier lernt.', 'own.bring': 'Mitnehmen', 'own.here': 'Kommt mit', 'own.without': 'Ohne eigenen Helden',
  'home.title': 'Was es für {name} geändert hat', 'home.title.none': 'Was bleibt', 'home.none': 'Du hast jemanden aus der Geschichte gespielt, also bleibt nichts hängen. Bring beim nächsten Mal einen eigenen Helden mit.', 'home.soon': 'Der Codex zählt noch …', 'home.most': '{n}: mehr lehren Abenteuer allein nicht', 'home.noSkill': 'Keine Probe von dir ist gelungen, also wuchs diesmal kein Können.', 'home.sheet': 'Zum Bogen', 'home.boards': 'Zur Tafel dieser Geschichte',
};
