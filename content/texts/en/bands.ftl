### Kinds of bands, and their colours. Other texts about bands may stand in other files.

band-named = { $label } { $kind }
band-kind-mini-loop = mini loop
band-kind-hip-circle = hip circle
band-kind-long-loop = long loop
band-kind-flat-band = flat band
band-kind-tube = tube

band-kind-mini-loop-about = a short rubber loop, about 30 cm when flat
band-kind-hip-circle-about = a short loop of woven fabric
band-kind-long-loop-about = a closed loop about 1 m long, also called a power band
band-kind-flat-band-about = a long thin strip, as physios hand out
band-kind-tube-about = a round rubber cord, mostly with handles

colour-tan = tan
colour-white = white
colour-yellow = yellow
colour-orange = orange
colour-red = red
colour-pink = pink
colour-green = green
colour-teal = teal
colour-blue = blue
colour-purple = purple
colour-brown = brown
colour-black = black
colour-silver = silver
colour-gold = gold
