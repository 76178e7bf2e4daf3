// The words of heroes, purses and boards.
export const heroesEn = {
  'hall.loading': 'The Codex looks it up …', 'hall.yours': 'Your heroes, one by one', 'hall.back': 'Back to your heroes',
  'hall.empty': 'Nobody yet who remembers', 'hall.empty.text': 'At any table you may play one of the story’s own people. A hero of yours takes along what they learnt there: skills, a name, a little gold.',
  'hall.first': 'Make your first hero', 'hall.another': 'Another hero', more: 'Show more',

  'hero.new': 'A new hero', 'hero.name': 'Their name', 'hero.ancestry': 'Where do they come from?', 'hero.calling': 'What do they do for a living?', 'hero.make': 'This is who they are',
  'hero.tooMany': 'You have {n} heroes, and there is room for no more. Let one go first.',
  'hero.front': 'In front', 'hero.toFront': 'Put in front', 'hero.profile': 'What others see', 'hero.copyLink': 'Copy the link', 'hero.renown': 'Renown {n}',
  'hero.rename': 'Rename', 'hero.rename.do': 'Keep this name',
  'hero.letGo': 'Let go', 'hero.letGo.title': 'Let {name} go?', 'hero.letGo.text': 'Their skills, their gear and their past go with them, and their name leaves every board. The gold stays in your purse. This cannot be undone.', 'hero.letGo.no': 'They stay', 'hero.letGo.yes': 'Let them go', 'hero.gone': '{name} has gone their own way.',
  'hero.inAdventure': 'In an adventure', 'hero.away': 'This hero is in an adventure that has not ended yet.', 'hero.away.where': 'Tables where you were', 'hero.play': 'Play as {name}',
  'hero.error.name': 'There is a hero of that name, or of one that looks like it. Choose another.', 'hero.error.place': 'You have three heroes already. Let one go first.', 'hero.error.unreadable': 'That is no name that people can read: 1 to 24 letters, please.',
  'hero.error.busy': 'This hero is in an adventure and has to see its end first.', 'hero.error.gone': 'This hero is not there any more. Reload the page.', 'hero.error.gold': 'Your purse does not hold that much, or the pack is full.', 'hero.error.slot': 'Something else was put there in the same moment. Look again.',

  'ancestry.marcher': 'Marcher', 'ancestry.marcher.blurb': 'Of the Marches themselves: roads, weather, bargains.',
  'ancestry.ashkin': 'Ashkin', 'ancestry.ashkin.blurb': 'From the burnt quarters: sharp ears, soft steps.',
  'ancestry.rootborn': 'Rootborn', 'ancestry.rootborn.blurb': 'From under the hills: slow, strong, good with the hurt.',
  'ancestry.cogwright': 'Cogwright', 'ancestry.cogwright.blurb': 'Raised among engines: locks, and what makes things go.',
  'calling.fighter.blurb': 'Goes first, and stays when it hurts.', 'calling.mage.blurb': 'Reads what others would rather not open.', 'calling.thief.blurb': 'No door is shut, only slow.', 'calling.ranger.blurb': 'Knows who passed, and when it will rain.', 'calling.cleric.blurb': 'Mends people, and asks what happened.', 'calling.bard.blurb': 'Says it so that it will have been true.',

  'favour.title': 'In the eyes of the gods', 'favour.none': 'None of the eight has judged this hero yet.',
  'soul.none': 'Nobody has looked into their soul yet.', 'soul.found': 'A soul of this kind: {archetype}.', 'soul.patron': 'A soul of this kind: {archetype}. {god} took their part.',
  'skills.title': 'Skills', 'skills.hint': 'Each check that is passed teaches its skill, the harder the more. Adventures alone teach up to {n}.',
  'slot.hand': 'In the hand', 'slot.body': 'On the body', 'slot.charm': 'As a charm',
  'gear.title': 'Gear', 'gear.empty': 'nothing', 'gear.nothing': 'nothing that fits yet', 'gear.bought': 'Bought: {thing}. Now put it on.',
  'gear.crowbar': 'Crowbar', 'gear.picks': 'Picks', 'gear.short-bow': 'Short bow', 'gear.field-kit': 'Field kit', 'gear.notebook': 'Notebook', 'gear.soft-boots': 'Soft boots', 'gear.oilskin': 'Oilskin', 'gear.good-coat': 'Good coat', 'gear.iron-collar': 'Iron collar', 'gear.loaded-ring': 'Loaded ring', 'gear.glass-eye': 'Glass eye', 'gear.stopped-watch': 'Stopped watch', 'gear.paper-mask': 'Paper mask',
  'shop.title': 'At the outfitter’s', 'shop.hint': 'You have {n} gold. A thing helps a little, and only while it is worn.', 'shop.buy': 'Buy {thing} for {n} gold',

  'deeds.title': 'Adventures', 'deeds.none': 'None yet. The first page is still white.', 'deed.points': '{n} points', 'deed.renown': '+{n} renown', 'deed.gold': '+{n} gold', 'deed.objective': 'own aim reached', 'deed.codex': 'Open its codex',
  'purse.title': 'Your purse', 'purse.gold': '{n} gold', 'purse.unit': 'gold', 'purse.hint': 'All your heroes share it.', 'purse.lines': 'What came and went', 'purse.none': 'Nothing came, nothing went.', 'purse.adventure': 'An adventure', 'purse.outfit': 'The outfitter',
  'profile.none': 'Nobody lives here', 'profile.none.text': 'This link leads to no hero, or to one who has gone their own way.', 'profile.play': 'Play a story',

  'board.which': 'Boards', 'board.renown': 'Renown', 'board.pages': 'Pages of the week',
  'board.renown.about': 'Who is spoken of: a tenth of all points that a hero was there for.', 'board.pages.about': 'The best adventures that ended this week, and who wrote them. The week begins on Monday, UTC.', 'board.story.about': 'The most points that each hero has brought home from this story.',
  'board.unit.renown': 'renown', 'board.unit.points': 'points', 'board.empty': 'Nobody is on this board yet. The first line is free.', 'board.none': 'There is no such board. Perhaps you want this one:',
  'board.you': 'Where you stand', 'board.rank': 'Place {n} of {of}', 'board.notYet': 'Your hero in front is not on this board yet.', 'board.noHero': 'Boards are for heroes who remember. You have none yet.',

  'own.title': 'With a hero of your own?', 'own.hint': 'Your hero plays the part that you chose, with their own skills, and keeps what they learn.', 'own.none': 'A hero of your own plays the part with their own skills, and keeps what they learn here.', 'own.bring': 'Bring along', 'own.here': 'Comes along', 'own.without': 'Without a hero of mine',
  'home.title': 'What it changed for {name}', 'home.title.none': 'What stays', 'home.none': 'You played one of the story’s own people, so nothing is carried on. Next time, bring a hero of your own.', 'home.soon': 'The Codex is still counting …', 'home.most': '{n}: adventures alone teach no more', 'home.noSkill': 'No check of yours was passed, so no skill grew this time.', 'home.sheet': 'To the sheet', 'home.boards': 'To this story’s board',
};
