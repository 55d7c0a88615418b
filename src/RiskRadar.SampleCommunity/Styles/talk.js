// Shows the comments that the page carries as data.
(function () {
  var data = document.querySelector('script[type="application/ld+json"]');
  var list = document.getElementById('talk');
  if (!data || !list) {
    return;
  }
  function add(parent, tag, className, text) {
    var element = document.createElement(tag);
    element.className = className;
    element.textContent = text || '';
    parent.appendChild(element);
    return element;
  }
  (JSON.parse(data.textContent).comment || []).forEach(function (comment) {
    var line = add(list, 'li', comment.parentItem ? 'line answer' : 'line');
    line.id = 'c' + comment.identifier;
    var face = add(line, 'img', 'face');
    face.width = face.height = 28;
    face.src = '/media/' + comment.author.url.split('/@')[1] + '.svg';
    var words = add(line, 'div', '');
    add(words, 'a', 'name', comment.author.name).href = comment.author.url;
    add(words, 'span', 'words', ' ' + comment.text);
    var likes = comment.upvoteCount ? ' · ' + comment.upvoteCount + ' likes' : '';
    add(words, 'div', 'small', new Date(comment.dateCreated).toLocaleDateString('en', { dateStyle: 'long' }) + likes);
  });
})();
